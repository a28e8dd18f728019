using System.Globalization;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Reports;

namespace TeamsPolicyBot.Cards.Reports;

/// <summary>What staff asked lately, for the comms desk: counts, what has no answer, which policies are overdue and used.</summary>
internal static class AskedCard
{
    private const int MostGroups = 5;
    private const int MostClauses = 3;

    public static JsonObject Create(AskedReport report, CardContext context) =>
        AdaptiveCard.Create(
            [
                Elements.Heading(context.Words.Format("asked.heading", Day(report.From, context), Day(report.To, context))),
                .. report.Asked == 0 ? [Elements.Text(context.Words["asked.nothing"])] : Asked(report, context),
                .. Overdue(report, context),
                Elements.Subtle(context.Words.Format("asked.privacy", QuestionGroups.FewestAskers)),
            ],
            report.Asked == 0
                ? []
                :
                [
                    DeskMenuCard.Open("desk.way.heading", DeskActions.AddWay, context),
                    DeskMenuCard.Open("desk.menu.silence", DeskActions.AddSilence, context),
                ]
        );

    private static IEnumerable<JsonObject> Asked(AskedReport report, CardContext context)
    {
        var words = context.Words;
        yield return Elements.Facts(
        [
            (words["asked.all"], Number(report.Asked)),
            (words["asked.answered"], Number(report.InState("Answered"))),
            (words["asked.offered"], Number(report.InState("Candidates"))),
            (words["asked.unsure"], Number(report.InState("Unsure"))),
            (words["asked.thumbs"], words.Format("asked.up-down", report.Likes, report.Dislikes)),
        ]);
        if (report.Unanswered.Count + report.NotQuoted > 0)
        {
            yield return Elements.Label(words["asked.unanswered"]);
        }

        foreach (var group in report.Unanswered.Take(MostGroups))
        {
            yield return Elements.Text(words.Format("asked.group", group.Count, group.Askers));
            yield return Elements.Emphasis(group.Examples.Select(Elements.Verbatim));
        }

        if (report.NotQuoted > 0)
        {
            yield return Elements.Text(words.Format("asked.not-quoted", report.NotQuoted));
        }

        if (report.MostShown.Count > 0)
        {
            yield return Elements.Label(words["asked.most-shown"]);
            yield return Elements.Text(
                Markdown.Escape(string.Join("; ", report.MostShown.Take(MostClauses).Select(clause => $"{clause.Name} ({clause.Count})"))));
        }

        foreach (var tree in report.Trees.Where(tree => tree.GivenUp.Count > 0))
        {
            var (most, often) = (tree.GivenUp[0].Name, words.Count("asked.times", tree.GivenUp[0].Count));
            yield return Elements.Text(Markdown.Escape(words.Format("asked.given-up", tree.Title, most, often)));
        }
    }

    private static IEnumerable<JsonObject> Overdue(AskedReport report, CardContext context) =>
        report
            .Policies.Where(policy => policy.IsPastReview)
            .Take(MostClauses)
            .Select(policy =>
                Elements.Text(
                    Markdown.Escape(
                        context.Words.Format(
                            "asked.overdue", policy.Title, policy.ReviewDue, context.Words.Count("asked.times", policy.Shown))))
            );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day, CardContext context) =>
        day.ToString("d MMMM", CultureInfo.GetCultureInfo(context.Words.Language));
}
