using System.Text.Json.Nodes;
using TeamsPolicyBot.Reports.Writing;
using TeamsPolicyBot.Tests.Reports;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys;

/// <summary>The week of a comms officer on the page of Local Teams, and the report in a browser.</summary>
[Trait("Category", "Slow")]
public sealed class DeskJourneyTests
{
    private const string Council = "medway";

    /// <summary>A bot with a copy of the council's knowledge, where a colleague has to agree to what is changed.</summary>
    private static Task<BotProcess> StartAsync(TemporaryFolder knowledge)
    {
        Copy(Path.Combine(Repository.Knowledge, Council), knowledge[$"knowledge/{Council}"]);
        Copy(Path.Combine(Repository.Knowledge, "shared"), knowledge["knowledge/shared"]);
        return BotProcess.Start(new Dictionary<string, string>
        {
            ["Knowledge__Folder"] = knowledge["knowledge"],
            [$"Organisations__{Council}__Approvals"] = "1",
        });
    }

    [ChromiumFact]
    public async Task An_officer_changes_a_rule_a_colleague_publishes_it_and_the_report_has_no_barrier()
    {
        using var knowledge = new TemporaryFolder();
        using var bot = await StartAsync(knowledge);

        var seen = await BrowserScript.Run("desk.mjs", bot.Page, new JsonObject
        {
            ["council"] = Council,
            ["words"] = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Bot, "Words", "en-GB.json"))),
            ["clause"] = "3.2",
            ["change"] = "This includes games.",
            ["question"] = "can we fly a drone over the park",
            ["report"] = ReportHtml.Write(GeneratedTurns.Report(Council)),
        });

        Assert.Contains("This includes games.", (string)seen["desk-candidate"]!, StringComparison.Ordinal);
        Assert.Contains("You made this change", (string)seen["desk-own-change"]!, StringComparison.Ordinal);
        Assert.Contains("is live", (string)seen["desk-published"]!, StringComparison.Ordinal);
        Assert.Contains("I know no rule with the number", (string)seen["desk-tree"]!, StringComparison.Ordinal);
        Assert.Contains("Nothing is wrong", (string)seen["desk-tree-answer"]!, StringComparison.Ordinal);
        Assert.Contains("What staff asked", (string)seen["desk-asked"]!, StringComparison.Ordinal);
        Assert.Equal("[]", seen["findings"]!.ToJsonString());
    }

    [ChromiumFact]
    public async Task A_document_that_somebody_sends_waits_for_a_colleague_who_reads_it_to_the_end_and_can_be_gone_back_on()
    {
        using var knowledge = new TemporaryFolder();
        using var bot = await StartAsync(knowledge);

        var seen = await BrowserScript.Run("desk-document.mjs", bot.Page, new JsonObject
        {
            ["council"] = Council,
            ["words"] = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Bot, "Words", "en-GB.json"))),
            ["name"] = "drones.html",
            ["file"] = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "Data", "drone-policy.html")),
            ["question"] = "who agrees before I fly a drone over the park",
            ["other"] = "how many days before a flight must I ask about a drone",
        });

        Assert.Contains("Staff do not get it yet", (string)seen["document-private"]!, StringComparison.Ordinal);
        Assert.Contains("Its first row was read as the heading", (string)seen["document-private"]!, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\.(md|yaml)\b|passes-over|Run suggest", (string)seen["document-candidate"]!);
        Assert.Contains("You made this change", (string)seen["document-own-change"]!, StringComparison.Ordinal);
        Assert.True((int)seen["pages"]! > 1);
        Assert.Contains("is live", (string)seen["document-live"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("press office agrees", (string)seen["before"]!, StringComparison.Ordinal);
        Assert.Contains("press office agrees", (string)seen["document-answer"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample knowledge", (string)seen["document-answer"]!, StringComparison.Ordinal);
        Assert.Contains("five working days", (string)seen["document-days"]!, StringComparison.Ordinal);
        Assert.Equal(1, (int)seen["cards"]!);
        Assert.DoesNotContain("press office agrees", (string)seen["after"]!, StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
