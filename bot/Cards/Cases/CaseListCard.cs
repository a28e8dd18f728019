using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>
/// A list of cases in the order given: what each is, who asks, where it stands. With an end to the list, and words where it is empty.
/// </summary>
internal static class CaseListCard
{
    /// <summary>More than this on one card is not read.</summary>
    public const int Most = 15;

    /// <param name="viewer">Who looks at it, in the own chat; null at the comms desk.</param>
    public static JsonObject Create(IReadOnlyList<Case> cases, CardContext context, Person? viewer = null) => AdaptiveCard.Create(
        [Elements.Heading(Heading(cases, context)), .. Lines(cases, viewer, context).Select(line => Elements.Text(Markdown.Escape(line)))],
        cases.Take(AdaptiveCard.MostActions).Select(@case => Actions.Submit(@case.Reference, CaseActions.Show, DeskButtons.Data(@case))));

    private static string Heading(IReadOnlyList<Case> cases, CardContext context) =>
        cases.Count == 0 ? context.Words["case.list-none"] : context.Words.Count("case.list", cases.Count);

    private static IEnumerable<string> Lines(IReadOnlyList<Case> cases, Person? viewer, CardContext context)
    {
        foreach (var @case in cases.Take(Most))
        {
            var state = @case.Asker.Is(viewer) ? CaseWords.State(context, @case) : CaseWords.StateForDesk(context, @case);
            yield return context.Words.Format("case.list-line", @case.Reference, CaseWords.AskerName(context, @case), state);
        }

        if (cases.Count > Most)
        {
            yield return context.Words.Format("case.list-more", cases.Count - Most);
        }

        if (cases.Count > AdaptiveCard.MostActions)
        {
            yield return context.Words.Format("case.list-how", cases[0].Reference);
        }
    }
}
