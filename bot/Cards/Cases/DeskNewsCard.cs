using System.Text.Json.Nodes;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Cards.Cases;

/// <summary>A word to the desk about the newest event, with a button that shows the whole case.</summary>
internal static class DeskNewsCard
{
    public static JsonObject Create(Case one, CardContext context) => AdaptiveCard.Create(
        [Elements.Text(Markdown.Escape(Says(one, context)))],
        [Actions.Submit(context.Words["case.button.show"], CaseActions.Show, DeskButtons.Data(one), takesInputs: false)]);

    private static string Says(Case one, CardContext context)
    {
        var asker = CaseWords.AskerName(context, one);
        return one.History[^1] switch
        {
            DeskReminded => context.Words.Format("case.desk-news.reminder", asker, one.Reference, CaseWords.When(context, one.Deadline)),
            AskerAnswered => context.Words.Format("case.desk-news.answered", asker, one.Reference),
            CaseEdited => context.Words.Format("case.desk-news.edited", asker, one.Reference),
            CaseHandedOver => context.Words.Format("case.desk-news.handed-over", one.Reference),
            _ => context.Words.Format("case.desk-news.asker-unreachable", asker, one.Reference),
        };
    }
}
