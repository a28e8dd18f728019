using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Comparing;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Comparing;

/// <summary>What an officer changed, said in words.</summary>
public sealed class ReleaseChangesTests
{
    private const string Facts = "---\ntitle: Posting Policy\n---\n\n# Photographs\n\n";
    private const string First = "1.1 Ask everybody in a photograph first.\n\n";
    private const string List = "1.2 Never post:\n\n- pictures of clients\n- pictures of the strong room\n";

    [Fact]
    public void A_changed_word_is_one_change_with_both_texts() =>
        Assert.Equal(
            [
                new ReleaseChange(
                    ChangeSubject.Clause, ChangeKind.Changed, "Posting Policy, 1.1", "Ask everybody in a photograph first.",
                    "Ask everybody in a picture first.")
                {
                    Address = "posting/1.1",
                },
            ],
            Changes(Policy(Facts + First.Replace("photograph first", "picture first", StringComparison.Ordinal) + List))
        );

    [Fact]
    public void A_clause_in_between_is_new_and_those_after_it_have_new_numbers_only()
    {
        var changes = Changes(Policy($"{Facts}{First}1.2 Say who you are.\n\n{List.Replace("1.2", "1.3", StringComparison.Ordinal)}"));

        Assert.Equal("Say who you are.", Assert.Single(changes, change => change.Kind == ChangeKind.Added).After);
        Assert.All(changes.Where(change => change.Kind != ChangeKind.Added), change => Assert.Equal(ChangeKind.Renumbered, change.Kind));
        Assert.Contains(changes, change => change is { Before: "1.2", After: "1.3" });
    }

    [Fact]
    public void A_removed_point_is_told_with_its_words() =>
        Assert.Equal(
            "pictures of the strong room", Assert
                .Single(Changes(Policy(Facts + First + List.Replace("- pictures of the strong room\n", "", StringComparison.Ordinal))))
                .Before
        );

    [Fact]
    public void A_clause_that_is_rewritten_under_its_number_is_changed_and_neither_new_nor_gone() =>
        Assert.Equal(ChangeKind.Changed, Assert.Single(Changes(Policy(Facts + "1.1 Nobody minds.\n\n" + List))).Kind);

    [Theory]
    [InlineData("title: Posting Policy\nowner: Comms", "Posting Policy, owner", ChangeKind.Added)]
    [InlineData("title: Posting Policy\nreview-due: May 2030", "Posting Policy, review due", ChangeKind.Added)]
    [InlineData("title: Policy on Posts", "Policy on Posts, title", ChangeKind.Changed)]
    public void A_fact_of_the_policy_is_told_by_its_name(string facts, string where, ChangeKind kind)
    {
        var changes = Changes(Policy($"---\n{facts}\n---\n\n# Photographs\n\n{First}{List}"));

        Assert.Contains(changes, change => change.Subject == ChangeSubject.Fact && change.Where == where && change.Kind == kind);
    }

    [Fact]
    public void A_way_of_asking_is_told_beside_its_clause()
    {
        var changes = Changes(
            ("smallton/policies/posting.notes.yaml", "1.1:\n  starts: Ask everybody in\n  asked-as: [can i post a picture of my team]\n"));

        Assert.Contains(changes, change =>
            change
                is {
                    Subject: ChangeSubject.Note,
                    Kind: ChangeKind.Added,
                    Where: "Posting Policy, 1.1",
                    After: "can i post a picture of my team"
                }
        );
    }

    [Fact]
    public void A_note_that_says_something_else_too_is_told_by_its_lines()
    {
        var changes = Changes(
            ("smallton/policies/posting.notes.yaml", "1.1:\n  starts: Ask everybody in\n  topics: [photo]\n  asked-as: [can i post it]\n"));

        Assert.Contains(changes, change => change.Subject == ChangeSubject.Note);
        Assert.Contains(changes, change => change.Subject == ChangeSubject.File);
    }

    [Theory]
    [InlineData("cites: posting/1.1", "Posting Policy, 1.1", "a rule is right")]
    [InlineData("unsure: true", null, "none is")]
    public void A_test_is_told_by_its_question_and_the_rule_that_is_right(string expects, string? rule, string because)
    {
        var change = Assert.Single(Changes(("smallton/tests.yaml", $"- ask: may i post a photo of my team\n  {expects}\n")));

        Assert.Equal(
            (ChangeSubject.Test, ChangeKind.Added, "may i post a photo of my team", rule, because),
            (change.Subject, change.Kind, change.Where, change.After, because));
    }

    [Fact]
    public void A_new_silence_is_told_with_what_is_said()
    {
        var changes = Changes(
            ("smallton/silent-on.yaml", "- topic: drones\n  words: [drone]\n  say: The policy says nothing about drones.\n"));

        Assert.Contains(changes, change => change is { Subject: ChangeSubject.Silence, Kind: ChangeKind.Added, Where: "drones" });
    }

    [Fact]
    public void Any_other_file_is_told_by_its_lines()
    {
        var changes = Changes(("smallton/trees/can-i-post.yaml", SmallCouncil.Tree), ("smallton/tests.yaml", SmallCouncil.Journey));

        Assert.Contains(changes, change =>
            change is { Subject: ChangeSubject.File, Kind: ChangeKind.Added, Where: "smallton/trees/can-i-post.yaml" }
        );
    }

    [Fact]
    public void The_same_files_have_no_changes() => Assert.Empty(Changes());

    [Fact]
    public void Of_a_long_clause_the_part_that_differs_is_shown()
    {
        var long1 = string.Join(' ', Enumerable.Range(1, 120).Select(number => $"word{number}"));

        var (before, after) = WordsDiff.Of(long1, long1.Replace("word60 ", "another ", StringComparison.Ordinal));

        Assert.Contains("word60", before, StringComparison.Ordinal);
        Assert.Contains("another", after, StringComparison.Ordinal);
        Assert.StartsWith("… ", after, StringComparison.Ordinal);
        Assert.True(after.Length < 150, after);
    }

    private static (string, string?) Policy(string text) => (SmallCouncil.PolicyFile, text);

    private static IReadOnlyList<ReleaseChange> Changes(params (string Name, string? Text)[] changes)
    {
        var (before, after) = (SmallCouncil.With(), SmallCouncil.With(changes));
        var (old, young) = (KnowledgeLoader.Load(before), KnowledgeLoader.Load(after));
        Assert.Empty(young.Faults);
        return ReleaseChanges.Of(old.Release!, before, young.Release!, after);
    }
}
