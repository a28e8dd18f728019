using System.Globalization;

namespace TeamsPolicyBot.Reports.Writing;

/// <summary>A row of the report as a spreadsheet gets it.</summary>
internal sealed record ReportRow(string Part, string Name, string Detail, string Number);

/// <summary>The report as one table, and as the lines a terminal shows.</summary>
internal static class ReportTable
{
    public static IEnumerable<ReportRow> Rows(AskedReport report) =>
        [
            Of("asked", "all questions", "", report.Asked),
            .. report.States.Select(state => Of("asked", StateNames.Of(state.Name), "", state.Count)),
            Of("thumbs", "up", "", report.Likes),
            Of("thumbs", "down", "", report.Dislikes),
            .. report.Days.Select(day => Of("day", day.Name, "", day.Count)),
            .. report.Unanswered.Select(group => Of("unanswered", group.Examples[0], $"{group.Askers} people at least", group.Count)),
            Of("unanswered", "not quoted", $"fewer than {QuestionGroups.FewestAskers} people", report.NotQuoted),
            .. report.MostShown.Select(clause => Of("clause shown", clause.Name, "", clause.Count)),
            .. report.NeverShown.Select(clause => Of("clause never shown", clause, "", 0)),
            .. report.Trees.SelectMany(tree =>
                tree.GivenUp.Select(question => Of("walk given up", tree.Title, question.Name, question.Count))
                    .Prepend(Of("walk with a verdict", tree.Title, "", tree.Finished))
                    .Prepend(Of("walk begun", tree.Title, "", tree.Begun))
            ),
            .. report.Cases.Select(reason =>
                Of(
                    "cases", reason.Reason, reason.MedianHours is { } hours
                        ? string.Create(CultureInfo.InvariantCulture, $"half decided within {hours:0.#} hours")
                        : "",
                    reason.Count
                )
            ),
            .. report.Policies.Select(policy =>
                Of(
                    "policy", policy.Title,
                    policy.IsPastReview ? $"review due {policy.ReviewDue}, overdue" : policy.ReviewDue ?? "no date given", policy.Shown)
            ),
        ];

    private static ReportRow Of(string part, string name, string detail, int number) =>
        new(part, name, detail, number.ToString(CultureInfo.InvariantCulture));
}
