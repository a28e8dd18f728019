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

    public static IEnumerable<JsonObject> Notice(CardContext context) =>
        context.Organisation.Notice is { } notice ? [Elements.Subtle(Markdown.Escape(notice))] : [];
}
