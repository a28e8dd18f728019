using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Knowledge.Trees;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Editing;

/// <summary>Other words at one place of a tree, and not a letter more.</summary>
public sealed class TreeEditorTests
{
    private const string File = "smallton/trees/can-i-post.yaml";

    public static TheoryData<string> EveryCouncil => [.. Councils.Ids];

    [Theory]
    [InlineData("can-i-post/account", "ask: Whose account is it?", "ask: Where does it go?", "a question")]
    [InlineData("can-i-post/account/own", "own: {label: My own, also", "own: {label: Where does it go?, also", "an option in one line")]
    [InlineData("can-i-post/account/council", "label: A council account\n", "label: Where does it go?\n", "an option in several lines")]
    public void A_label_gets_its_new_words(string place, string before, string after, string because) =>
        Assert.True(
            SmallCouncil.Tree.Replace(before, after, StringComparison.Ordinal)
                == Write(place, words => words with { Label = "Where does it go?" }),
            because
        );

    [Theory]
    [InlineData(
        "can-i-post/content/client", "{verdict: ask, say: No clients., cites: [posting/1.2/1], desk: manager}",
        "the verdict, and whom to ask")]
    [InlineData(
        "can-i-post/account/own", "next: content, finding: {verdict: ask, desk: manager, say: \"Ask: first.\", cites: [posting/1.1]}}",
        "what only led on tells something")]
    [InlineData("can-i-post", "end: {verdict: ask, say: It may go., cites: [posting/1.1], desk: manager}", "the end")]
    public void A_finding_gets_its_new_verdict(string place, string written, string because) =>
        Assert.True(
            Write(place, words =>
                    words with
                    {
                        Finding = (words.Finding ?? new Finding(Verdict.Ask, "Ask: first.", ["posting/1.1"])) with
                        {
                            Verdict = Verdict.Ask,
                            Desk = "manager",
                        },
                    }
                )
                .Contains(written, StringComparison.Ordinal),
            because
        );

    [Fact]
    public void What_is_emptied_is_gone() =>
        Assert.Equal(
            SmallCouncil.Tree.Replace(
                "\n        finding: {verdict: ask, desk: press-office, say: Ask the press office., cites: [posting/1.1]}", "",
                StringComparison.Ordinal),
            Write("can-i-post/account/council", words => words with { Finding = null })
        );

    /// <summary>
    /// Trees that councils share with others, in the notations that editors have used: what is written reads as it was meant.
    /// </summary>
    [Theory]
    [MemberData(nameof(EveryCouncil))]
    public void Any_place_of_any_tree_can_be_told_in_other_words(string council)
    {
        var (release, files) = (Councils.Release(council), KnowledgeFiles.Read(Repository.Knowledge, council));
        var places = release
            .Trees.Where(tree => tree.Id != "can-i-post" || council == "medway")
            .SelectMany(PlacesOf)
            .Select(name => TreePlace.Find(release, name)!);

        Assert.Empty(places.Where(place => !Reads(files, release, place, Otherwise(place.Words))).Select(place => place.Name));
    }

    private static TreeWords Otherwise(TreeWords words) =>
        words with
        {
            Label = words.Label is null ? null : $"{words.Label} Or: not",
            Finding = words.Finding is { } finding
                ? finding with
                {
                    Say = "Wait, and \"ask\".",
                    Cites = finding.Cites.Reverse().ToList(),
                }
                : null,
        };

    private static IEnumerable<string> PlacesOf(DecisionTree tree) =>
        tree
            .Questions.SelectMany(question =>
                question.Options.Select(option => $"{tree.Id}/{question.Id}/{option.Id}").Prepend($"{tree.Id}/{question.Id}")
            )
            .Prepend(tree.Id);

    private static bool Reads(KnowledgeFiles files, KnowledgeRelease release, TreePlace place, TreeWords words)
    {
        var file = TreeFile.NameOf(files, place.Tree);
        var desks = new DeskNames(release.Organisation);
        var faults = new List<Fault>();
        var written = TreeFile.Read(
            file, TreeEditor.Write(files.Text(file)!, place, words), SharedTrees.Read(files, desks, faults),
            release.Clauses.Select(clause => clause.Address).ToHashSet(), desks, faults);
        return written is not null && TreeWords.AreAlike(place.With(words), written);
    }

    private static string Write(string place, Func<TreeWords, TreeWords> change)
    {
        var release = KnowledgeLoader
            .Load(SmallCouncil.With((File, SmallCouncil.Tree), ("smallton/tests.yaml", SmallCouncil.Journey)))
            .Release!;
        var found = TreePlace.Find(release, place)!;
        return TreeEditor.Write(SmallCouncil.Tree, found, change(found.Words));
    }
}
