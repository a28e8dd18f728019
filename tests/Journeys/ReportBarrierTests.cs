using System.Text.Json.Nodes;
using TeamsPolicyBot.Reports.Writing;
using TeamsPolicyBot.Tests.Reports;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys;

/// <summary>The report of a busy month in a browser: on a light and a dark screen, on paper and on a telephone.</summary>
[Trait("Category", "Slow")]
public sealed class ReportBarrierTests
{
    [ChromiumFact]
    public async Task The_report_has_no_barrier_on_any_screen_nor_on_paper_and_loads_nothing()
    {
        var seen = await BrowserScript.Run(
            "report.mjs", new Uri("about:blank"), new JsonObject { ["report"] = ReportHtml.Write(GeneratedTurns.Report()) });

        Assert.Equal(["light", "dark", "print", "narrow"], seen.AsArray().Select(place => (string)place!["where"]!));
        Assert.All(seen.AsArray(), place =>
        {
            Assert.Equal("[]", place!["findings"]!.ToJsonString());
            Assert.False((bool)place["wide"]!, $"{place["where"]} has to be scrolled sideways");
            Assert.Equal("[]", place["loaded"]!.ToJsonString());
        });
        Assert.Equal("rgb(255, 255, 255)", (string)seen[2]!["paper"]!);
    }
}
