using System.Globalization;
using System.Text;

namespace TeamsPolicyBot.Reports.Writing;

/// <summary>The report as one page that needs nothing else: to read, to print, to pass on.</summary>
internal static class ReportHtml
{
    private const char OfNumbers = '#';

    private const string Style =
        """
        :root{color-scheme:light dark;--ink:#1b1a19;--page:#fff;--line:#d2d0ce;--edge:#8a8886;--mark:#0f548c}
        @media screen and (prefers-color-scheme:dark){:root{--ink:#f3f2f1;--page:#1b1a19;--line:#484644;--edge:#8a8886;--mark:#6cb8f6}}
        body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);max-width:60rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2.5rem;border-top:1px solid var(--edge);padding-top:1rem}
        h3{font-size:1rem;margin:1.25rem 0 .25rem}
        table{border-collapse:collapse;width:100%;margin:.75rem 0}caption{text-align:left;font-weight:600;padding:.25rem 0}
        th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid var(--line)}tbody th{font-weight:400}th.n,td.n{text-align:right}td.n{white-space:nowrap}
        svg{width:100%;height:auto;display:block}svg.beside{width:8rem;height:.7rem;margin-top:.4rem}.bar{fill:var(--mark)}.axis{stroke:var(--edge)}svg text{font-size:12px;fill:var(--ink)}
        blockquote{margin:.25rem 0;padding-left:.75rem;border-left:3px solid var(--mark)}ul{padding-left:1.25rem;columns:2 22rem}li{break-inside:avoid}
        @media (max-width:40rem){th,td{padding-right:.5rem}svg.beside{width:2.5rem}svg text{font-size:22px}}
        @media print{body{margin:0;max-width:none;font-size:11pt}h2,h3,caption{break-after:avoid}tr,svg,blockquote{break-inside:avoid}*{print-color-adjust:exact}details{display:none}}
        """;

    public static string Write(AskedReport report)
    {
        var title = $"What staff of {report.Organisation} asked, {Day(report.From)} to {Day(report.To)}";
        var html = new StringBuilder();
        html.Append(
            $"<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\"/><title>{Encode(title)}</title><style>{Style}</style></head>\n<body><main>\n"
        );
        html.Append(
            $"<h1>{Encode(title)}</h1>\n<p>Nobody can be told from this page. Questions are quoted, with personal details masked, only where at least {QuestionGroups.FewestAskers} people asked alike in one week; all others are counted.</p>\n"
        );
        Overview(html, report);
        Unanswered(html, report);
        Clauses(html, report);
        Trees(html, report);
        Cases(html, report);
        Policies(html, report);
        return html.Append("</main></body></html>\n").ToString();
    }

    private static void Overview(StringBuilder html, AskedReport report)
    {
        html.Append("<h2>Asked and answered</h2>\n");
        Table(
            html, "How questions ended", ["", Number("Questions")],
            [
                Row("All questions", report.Asked),
                .. report.States.Select(state => Row(StateNames.Of(state.Name), state.Count)),
                Row("Thumbs up", report.Likes),
                Row("Thumbs down", report.Dislikes),
            ]
        );
        if (report.Asked > 0)
        {
            var busiest = report.Days.MaxBy(day => day.Count)!;
            var says = $"Questions a day: {busiest.Count} on {Day(busiest.Name)}, the most.";
            html.Append($"<h3>{Encode(says)}</h3>\n")
                .Append(ReportChart.Bars(says, [.. report.Days.Select(day => day with { Name = Day(day.Name) })]))
                .Append("\n<details><summary>Every day's number</summary>\n");
            Table(
                html, "Questions a day", ["Day", Number("Questions")], report.Days.Select(day => Row(Day(day.Name), day.Count)));
            html.Append("</details>\n");
        }
    }

    private static void Unanswered(StringBuilder html, AskedReport report)
    {
        html.Append("<h2>What the policy did not answer</h2>\n");
        Empty(
            html, report.Unanswered.Count, report.NotQuoted == 0
                ? "Every question had an answer that nobody disliked."
                : "No question without a good answer was asked by enough people to be quoted."
        );
        foreach (var group in report.Unanswered)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>{group.Count} questions, by at least {group.Askers} people</h3>\n");
            foreach (var example in group.Examples)
            {
                html.Append($"<blockquote>{Encode(example)}</blockquote>\n");
            }
        }

        if (report.NotQuoted > 0)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<p>{report.NotQuoted} more without a good answer, each asked by fewer than {QuestionGroups.FewestAskers} people in a week.</p>\n"
            );
        }
    }

    private static void Clauses(StringBuilder html, AskedReport report)
    {
        html.Append("<h2>Clauses</h2>\n");
        Empty(html, report.MostShown.Count, "No clause was shown.");
        if (report.MostShown.Count > 0)
        {
            var most = report.MostShown[0].Count;
            Table(
                html, "Shown most", ["Clause", Number("Times"), ""],
                report.MostShown.Select(clause =>
                    $"<th scope=\"row\">{Encode(clause.Name)}</th><td class=\"n\">{clause.Count}</td><td>{ReportChart.Beside(clause.Count, most)}</td>"
                )
            );
        }

        if (report.NeverShown.Count > 0)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<h3>Never shown: {report.NeverShown.Count}</h3>\n<ul>{string.Concat(report.NeverShown.Select(clause => $"<li>{Encode(clause)}</li>"))}</ul>\n"
            );
        }
    }

    private static void Trees(StringBuilder html, AskedReport report)
    {
        html.Append("<h2>Walks</h2>\n");
        Empty(html, report.Trees.Count, "Nobody went through a decision tree.");
        foreach (var tree in report.Trees)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<h3>{Encode(tree.Title)}</h3>\n<p>Begun: {tree.Begun}. Came to a verdict: {tree.Finished}.</p>\n");
            if (tree.GivenUp.Count > 0)
            {
                Table(
                    html, "Where people gave up", ["Question", Number("Times")], tree.GivenUp.Select(question => Row(question.Name, question.Count))
                );
            }
        }
    }

    private static void Cases(StringBuilder html, AskedReport report)
    {
        html.Append("<h2>Passed on to people</h2>\n");
        Empty(html, report.Cases.Count, "No case was opened.");
        if (report.Cases.Count > 0)
        {
            Table(
                html, "Cases by reason", ["Reason", Number("Cases"), Number("Decided"), Number("Half decided within")],
                report.Cases.Select(reason =>
                    $"<th scope=\"row\">{Encode(reason.Reason)}</th><td class=\"n\">{reason.Count}</td><td class=\"n\">{reason.Decided}</td><td class=\"n\">{(reason.MedianHours is { } hours ? string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} hours") : "none decided")}</td>"
                )
            );
        }
    }

    private static void Policies(StringBuilder html, AskedReport report)
    {
        html.Append("<h2>Policies</h2>\n");
        Table(
            html, "Past their review first, then by use", ["Policy", "Review due", Number("Shown")],
            report.Policies.Select(policy =>
                $"<th scope=\"row\">{Encode(policy.Title)}</th><td>{Encode(policy.ReviewDue ?? "no date given")}{(policy.IsPastReview ? ", overdue" : "")}</td><td class=\"n\">{policy.Shown}</td>"
            )
        );
    }

    private static void Table(StringBuilder html, string caption, IReadOnlyList<string> heads, IEnumerable<string> rows)
    {
        var head = string.Concat(heads.Select(name => name.Length == 0 ? "<td></td>"
            : name.StartsWith(OfNumbers) ? $"<th scope=\"col\" class=\"n\">{Encode(name[1..])}</th>"
            : $"<th scope=\"col\">{Encode(name)}</th>"));
        html.Append(
            $"<table><caption>{Encode(caption)}</caption><thead><tr>{head}</tr></thead><tbody>\n{string.Concat(rows.Select(row => $"<tr>{row}</tr>\n"))}</tbody></table>\n"
        );
    }

    /// <summary>The head of a column of numbers: it stands to the right, as they do.</summary>
    private static string Number(string name) => OfNumbers + name;

    private static string Row(string name, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"<th scope=\"row\">{Encode(name)}</th><td class=\"n\">{count}</td>");

    private static void Empty(StringBuilder html, int count, string says)
    {
        if (count == 0)
        {
            html.Append($"<p>{Encode(says)}</p>\n");
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>A day of the report's, <c>2026-11-30</c>, in words.</summary>
    private static string Day(string day) => Day(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string Encode(string text) => ReportChart.Encode(text);
}
