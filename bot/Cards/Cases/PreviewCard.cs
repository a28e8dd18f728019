using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>What the asker sees before anything is sent: to whom it goes, why there, and exactly what that person will see.</summary>
internal static class PreviewCard
{
    /// <param name="case">The case as it would be opened.</param>
    /// <param name="namedContact">A contact the policy names that nobody is mapped to, shown as printed; null where there is none.</param>
    /// <param name="matter">Name of the matter for which no manager is suggested; null where one may be.</param>
    /// <param name="hasToInstall">The manager has not got the bot yet, and Teams may refuse to add it.</param>
    /// <param name="hasCommsDesk">Whether comms can take the case over; without it nobody does.</param>
    public static JsonObject Create(
        Case @case, string? namedContact, string? matter, bool hasToInstall, bool hasCommsDesk, CardContext context)
    {
        var heading = context.Words.Format("escalate.preview-heading", CaseWords.DeskName(context, @case.Assignment));
        var below = context.Words["escalate.preview-below"];
        var notes = Notes(@case, namedContact, hasToInstall, hasCommsDesk, context).ToList();
        notes.InsertRange(0, Matter(@case, matter, context));
        return AdaptiveCard.Create(
            [
                Elements.Heading(Markdown.Escape(heading)),
                .. notes.Select(note => Elements.Text(Markdown.Escape(note))),
                Elements.Text(Markdown.Escape(below)),
                Elements.Group(DeskCard.Preview(@case, context)),
            ],
            []);
    }

    /// <summary>Who would see it, and why not the manager.</summary>
    private static IEnumerable<string> Matter(Case @case, string? matter, CardContext context) => (matter, @case.Assignment.Desk) switch
    {
        (null, _) => [],
        (_, Desks.Manager) => [context.Words.Format("matter.preview-manager", matter)],
        (_, Desks.Comms) => [context.Words.Format("matter.preview-comms", matter)],
        _ => [context.Words.Format("matter.preview-contact", matter, CaseWords.DeskName(context, @case.Assignment))],
    };

    private static IEnumerable<string> Notes(Case @case, string? namedContact, bool hasToInstall, bool hasCommsDesk, CardContext context)
    {
        foreach (var reason in @case.HandOverReasons)
        {
            yield return CaseWords.Reason(context, reason);
        }

        if (@case.Assignment.People is [{ Name: null or "" }])
        {
            yield return context.Words["escalate.no-name"];
        }

        if (!hasCommsDesk)
        {
            yield return context.Words["escalate.nobody-after"];
        }

        if (namedContact is not null)
        {
            yield return context.Words.Format("escalate.named-contact", namedContact);
        }

        if (@case.Assignment.FoundBy == ManagerSource.Asker)
        {
            yield return context.Words["escalate.copy-to-comms"];
        }

        if (hasToInstall)
        {
            yield return context.Words.Format("escalate.has-to-install", CaseWords.DeskName(context, @case.Assignment));
        }
    }
}
