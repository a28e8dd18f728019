using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Releases;

/// <summary>When a change goes live, and when the release in force stays.</summary>
public sealed class KnowledgeBaseTests : KnowledgeBaseTest
{
    [Fact]
    public void A_valid_change_goes_live_with_what_is_built_from_it()
    {
        var knowledge = Start();
        var before = knowledge.Find("ashby")!;
        Time.Advance(TimeSpan.FromHours(1));

        WritePolicy("ashby", Good);
        knowledge.Reload();

        var after = knowledge.Find("ashby")!;
        Assert.NotEqual(before.Release.Hash, after.Release.Hash);
        Assert.Equal("A new rule.", after.Built);
        Assert.Equal("Ask everybody in a photograph first.", before.Built);
        Assert.Equal(Time.GetUtcNow(), Status(knowledge, "ashby").LiveSince);
    }

    [Fact]
    public void A_broken_change_never_goes_live_and_is_told_with_file_line_and_mend()
    {
        var knowledge = Start();
        var before = knowledge.Find("ashby");

        WritePolicy("ashby", Broken);
        knowledge.Reload();

        Assert.Same(before, knowledge.Find("ashby"));
        var status = Status(knowledge, "ashby");
        Assert.True(status.IsAnswering);
        Assert.False(status.IsUpToDate);
        Assert.Contains(status.Faults, fault =>
            fault.File == "ashby/policies/posting.md" && fault.Line == 2 && fault.Mend.Contains("\"title\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_councils_typo_stops_nobody_else()
    {
        var knowledge = Start();
        var neighbour = knowledge.Find("bexley");

        WritePolicy("ashby", Broken);
        knowledge.Reload();

        Assert.Same(neighbour, knowledge.Find("bexley"));
        Assert.True(Status(knowledge, "bexley").IsUpToDate);
    }

    [Fact]
    public void A_change_taken_back_is_no_fault_any_more()
    {
        var knowledge = Start();
        var before = knowledge.Find("ashby");
        var text = File.ReadAllText(PolicyPath("ashby"));
        WritePolicy("ashby", Broken);
        knowledge.Reload();

        WritePolicy("ashby", text);
        knowledge.Reload();

        Assert.Same(before, knowledge.Find("ashby"));
        Assert.True(Status(knowledge, "ashby").IsUpToDate);
    }

    [Fact]
    public void A_missing_knowledge_folder_means_no_release() =>
        Assert.False(Start(folder: Temporary["nowhere"]).HasAnyRelease);

    [Fact]
    public void A_change_that_breaks_a_knowledge_test_is_not_published()
    {
        var knowledge = Start(
            test: (_, built) => built == "A new rule." ? [new Fault("ashby/tests.yaml", 3, "Expected otherwise.", "Correct it.")] : []);
        var before = knowledge.Find("ashby");

        WritePolicy("ashby", Good);
        knowledge.Reload();

        Assert.Same(before, knowledge.Find("ashby"));
        Assert.Equal("Expected otherwise.", Assert.Single(Status(knowledge, "ashby").Faults).What);
    }

    [Fact]
    public void A_failure_while_building_one_council_leaves_the_others_alone()
    {
        var knowledge = new KnowledgeBase<string>(
            Folder,
            new LastGoodReleases(Temporary["data"]),
            release => release.Organisation.Id == "ashby" ? throw new InvalidOperationException("tripped") : "built",
            (_, _) => [],
            Time,
            NullLogger.Instance);

        Assert.Null(knowledge.Find("ashby"));
        Assert.NotNull(knowledge.Find("bexley"));
        Assert.DoesNotContain("tripped", Assert.Single(Status(knowledge, "ashby").Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_files_are_not_checked_again_until_they_change()
    {
        var runs = 0;
        var knowledge = Start(
            test: (_, built) => built != "A new rule." ? [] : [new Fault("ashby", ++runs, "Expected otherwise.", "Correct it.")]);
        WritePolicy("ashby", Good);

        knowledge.Reload();
        knowledge.Reload();

        Assert.Equal(1, runs);
    }

    [Fact]
    public void A_council_added_to_the_folder_goes_live()
    {
        var knowledge = Start();
        SmallCouncil.Write(Folder, "corby");

        knowledge.Reload();

        Assert.NotNull(knowledge.Find("corby"));
        Assert.Equal(["ashby", "bexley", "corby"], knowledge.Statuses.Select(status => status.OrganisationId));
    }

    [Fact]
    public void Files_that_cannot_be_read_are_a_fault_and_the_release_stays()
    {
        var knowledge = Start();
        File.Delete(PolicyPath("ashby"));
        File.CreateSymbolicLink(PolicyPath("ashby"), Temporary["nowhere.md"]);

        knowledge.Reload();

        Assert.NotNull(knowledge.Find("ashby"));
        Assert.Contains("cannot be read", Assert.Single(Status(knowledge, "ashby").Faults).What, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Assert.Single(KnowledgeFolder.Load(Folder, "ashby").Faults).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_never_see_a_release_with_what_was_built_from_another()
    {
        var knowledge = Start();
        using var stop = new CancellationTokenSource();
        var mixed = 0;
        var reader = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var snapshot = knowledge.Find("ashby")!;
                mixed += snapshot.Built == snapshot.Release.Clauses[0].Words ? 0 : 1;
            }
        });

        for (var change = 0; change < 20; change++)
        {
            WritePolicy("ashby", $"---\ntitle: Posting Policy\n---\n\nRule {change}.\n");
            knowledge.Reload();
        }

        await stop.CancelAsync();
        await reader;
        Assert.Equal(0, mixed);
        Assert.Equal("Rule 19.", knowledge.Find("ashby")!.Built);
    }

    [Fact]
    public void An_unknown_organisation_has_no_release() => Assert.Null(Start().Find("nowhere"));
}
