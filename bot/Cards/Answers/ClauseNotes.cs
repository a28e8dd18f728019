using System.Text.Json.Nodes;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>
/// What the comms team says beside a clause: whom it sends staff to, and how it goes with a clause that seems to say otherwise.
/// </summary>
internal static class ClauseNotes
{
    public static IEnumerable<JsonObject> Lines(Clause clause, CardContext context)
    {
        if (clause.Note.Capacity is not Capacity.Both)
        {
            var isPersonal = clause.Note.Capacity is Capacity.Personal;
            yield return Elements.Subtle(isPersonal ? context.Words["clause.personal"] : context.Words["clause.council"]);
        }

        if (clause.Note.Contact is { } id && context.Organisation.Contacts.TryGetValue(id, out var contact))
        {
            yield return Elements.Text(Markdown.Escape(context.Words.Format("clause.contact", HelpWords.AsPrinted(contact))));
        }

        if (clause.Note.ConflictsWith is { } conflict && context.FindClause(conflict.Address) is { } other)
        {
            yield return Elements.Text(Markdown.Escape(context.Words.Format("clause.conflict", other.Place, conflict.Ruling)));
        }

        foreach (var decided in context.DecidedBefore[clause.Address])
        {
            yield return Elements.Text(Markdown.Escape(context.Words.Format("clause.decided-before", decided)));
        }
    }

    /// <summary>What the council says about its knowledge, on a card that quotes no policy.</summary>
    public static IEnumerable<JsonObject> Notice(CardContext context) => Notice(context.Organisation.Notice);

    /// <summary>
    /// What the council says about the policies of these clauses: a new policy has nothing to do with the notice of an old one.
    /// </summary>
    public static IEnumerable<JsonObject> Notice(CardContext context, IEnumerable<Clause> clauses) =>
        Notice(context, clauses.Select(clause => clause.Policy.Id));

    /// <param name="policies">Ids of policies.</param>
    public static IEnumerable<JsonObject> Notice(CardContext context, IEnumerable<string> policies) =>
        Notice(policies.Select(context.Organisation.NoticeFor).FirstOrDefault(notice => notice is not null));

    private static IEnumerable<JsonObject> Notice(string? notice) => notice is null ? [] : [Elements.Subtle(Markdown.Escape(notice))];
}
