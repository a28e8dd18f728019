using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>A word to the desk about the newest event, with a button that shows the whole case.</summary>
internal static class DeskNewsCard
{
    public static JsonObject Create(Case @case, CardContext context) => AdaptiveCard.Create(
        [Elements.Text(Markdown.Escape(Says(@case, context)))],
        [Actions.Submit(context.Words["case.button.show"], CaseActions.Show, DeskButtons.Data(@case), takesInputs: false)]);

    private static string Says(Case @case, CardContext context)
    {
        var asker = CaseWords.AskerName(context, @case);
        return @case.History[^1] switch
        {
            DeskReminded => context.Words.Format(
                "case.desk-news.reminder", asker, @case.Reference, CaseWords.When(context, @case.Deadline)),
            AskerAnswered => context.Words.Format("case.desk-news.answered", asker, @case.Reference),
            CaseEdited => context.Words.Format("case.desk-news.edited", asker, @case.Reference),
            CaseHandedOver => context.Words.Format("case.desk-news.handed-over", @case.Reference),
            _ => context.Words.Format("case.desk-news.asker-unreachable", asker, @case.Reference),
        };
    }
}
