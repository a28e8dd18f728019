using TeamsPolicyBot.Reports.Writing;

namespace TeamsPolicyBot.Tests.Reports;

/// <summary>The report of a busy month.</summary>
public sealed class GeneratedReportTests
{
    [Fact]
    public void Two_thousand_questions_add_up_in_every_part_of_the_report()
    {
        var report = GeneratedTurns.Report();

        Assert.Equal(2000, report.Asked);
        Assert.Equal(2000, report.States.Sum(state => state.Count));
        Assert.Equal(2000, report.Days.Sum(day => day.Count));
        Assert.Equal(30, report.Days.Count);
        Assert.Equal(report.InState("Unsure"), report.Unanswered.Sum(group => group.Count) + report.NotQuoted);
        Assert.Equal(120, Assert.Single(report.Trees).Begun);
        Assert.Contains(report.Unanswered, group => group.Examples.Any(example => example.Contains("drone", StringComparison.Ordinal)));
        Assert.Equal(90, report.Cases.Sum(reason => reason.Count));
        Assert.All(report.Cases, reason => Assert.InRange(reason.Decided, 1, reason.Count));
        Assert.Contains("drone", ReportHtml.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_for_a_spreadsheet_holds_the_same_numbers()
    {
        var report = GeneratedTurns.Report();

        var rows = ReportTable.Rows(report).ToList();

        Assert.Equal("2000", rows[0].Number);
        Assert.Equal(report.NeverShown.Count, rows.Count(row => row.Part == "clause never shown"));
    }
}
