using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Releases;

/// <summary>What answers after a restart.</summary>
public sealed class KeptReleaseTests : KnowledgeBaseTest
{
    [Fact]
    public void The_last_good_release_answers_after_a_restart_with_a_broken_folder()
    {
        var before = Start().Find("ashby")!.Release.Hash;
        WritePolicy("ashby", Broken);

        var restarted = Start();

        Assert.Equal(before, restarted.Find("ashby")!.Release.Hash);
        Assert.NotEmpty(Status(restarted, "ashby").Faults);
        Assert.True(restarted.HasAnyRelease);
    }

    [Fact]
    public void The_release_kept_last_is_the_one_that_answers_after_a_restart()
    {
        var knowledge = Start();
        WritePolicy("ashby", Good);
        knowledge.Reload();
        WritePolicy("ashby", Broken);

        Assert.Equal("A new rule.", Start().Find("ashby")!.Built);
    }

    [Fact]
    public void A_council_whose_folder_disappears_goes_on_answering()
    {
        Start();
        Directory.Delete(Path.Combine(Folder, "ashby"), recursive: true);

        var restarted = Start();

        Assert.NotNull(restarted.Find("ashby"));
        Assert.NotEmpty(Status(restarted, "ashby").Faults);
    }

    [Fact]
    public void A_kept_release_that_somebody_has_changed_is_not_used()
    {
        Start();
        var kept = Directory
            .GetFiles(Temporary["data"], "posting.md", SearchOption.AllDirectories)
            .Single(path => path.Contains("ashby", StringComparison.Ordinal));
        File.WriteAllText(kept, Good);
        WritePolicy("ashby", Broken);

        Assert.Null(Start().Find("ashby"));
    }

    [Fact]
    public void Only_the_release_in_force_is_kept()
    {
        var knowledge = Start();
        WritePolicy("ashby", Good);
        knowledge.Reload();

        Assert.Equal(
            [knowledge.Find("ashby")!.Release.Hash],
            Directory.GetDirectories(Temporary["data/releases/ashby"]).Select(Path.GetFileName)
        );
    }

    [Fact]
    public void With_no_good_release_at_all_nobody_can_be_answered()
    {
        WritePolicy("ashby", Broken);
        WritePolicy("bexley", Broken);

        var knowledge = Start();

        Assert.False(knowledge.HasAnyRelease);
        Assert.All(knowledge.Statuses, status => Assert.NotEmpty(status.Faults));
    }

    [Fact]
    public void A_kept_release_is_used_although_a_newer_bot_fails_its_tests()
    {
        Start();

        var newerBot = Start(
            test: (release, _) => [new Fault(release.Organisation.Id, 1, "Expected otherwise.", "Correct it.")], program: "newer");

        Assert.NotNull(newerBot.Find("ashby"));
        Assert.False(Status(newerBot, "ashby").IsUpToDate);
    }

    [Fact]
    public void A_restart_runs_the_tests_of_what_is_new_and_of_nothing_else()
    {
        var tested = new List<string>();
        Start(test: Remember);
        Assert.Equal(["ashby", "bexley"], tested.Order());
        tested.Clear();

        Start(test: Remember);
        Assert.Empty(tested);

        WritePolicy("bexley", Good);
        Start(test: Remember);
        Assert.Equal(["bexley"], tested);

        IReadOnlyList<Fault> Remember(KnowledgeRelease release, string built)
        {
            tested.Add(release.Organisation.Id);
            return [];
        }
    }
}
