using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>Before a matter is passed on that must not reach a manager: what it sounds like, and the right place for it.</summary>
internal static class MatterCard
{
    /// <param name="places">Who the council says is the right place; empty where it has not said.</param>
    /// <param name="contacts">Ids of the contacts to whom something can be sent from here.</param>
    public static JsonObject Create(
        Matter matter, IReadOnlyList<Contact> places, IReadOnlySet<string> contacts, CardContext context)
    {
        var heading = context.Words.Format("matter.heading", matter.Name);
        var isFromHere = places.Count == 0 || places.Any(place => contacts.Contains(place.Id));
        string[] placeLines = [.. PlaceLines(matter, places, context)];
        string[] lines =
        [
            isFromHere ? placeLines[0] : $"{placeLines[0]} {context.Words["matter.not-from-here"]}",
            .. placeLines[1..],
            context.Words["matter.not-manager"],
        ];
        var clause = matter.Clause is { } address ? context.FindClause(address) : null;
        return AdaptiveCard.Create(
            [
                Elements.Heading(Markdown.Escape(heading)),
                .. lines.Select(line => Elements.Text(Markdown.Escape(line))),
                .. clause is null ? [] : Quotation.Source(clause, context).Prepend(Quotation.Block(clause)),
                .. clause is null ? [] : ClauseNotes.Notice(context, [clause]),
            ],
            []);
    }

    /// <summary>The right place in words, and one outside the council.</summary>
    public static IEnumerable<string> PlaceLines(Matter matter, IReadOnlyList<Contact> places, CardContext context)
    {
        yield return places.Count > 0
            ? context.Words.Format("matter.place", HelpWords.List(places))
            : context.Words.Format("matter.no-place", context.Organisation.Name);
        if (matter.Besides is { } besides)
        {
            yield return besides;
        }
    }
}
