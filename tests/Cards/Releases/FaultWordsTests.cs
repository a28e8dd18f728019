using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Cards.Releases;

/// <summary>What is wrong and what to look at, as a comms officer reads it in Teams: without a file, a key or a command of the program.</summary>
public sealed partial class FaultWordsTests
{
    private const string Policy = """
        ---
        title: Drone Policy
        ---

        # Drones

        Page 3 of 12

        1.1 Ask {name} first, five working days before. See Appendix B.

        1.3 Follow the Data Protection Act 1998. Write to [insert name].

        1.3 Staff may use personal phones for pictures of events and volun- teers.

        1.4 Staff must not use personal phones for pictures of events and volunteers. • never • ever

        1.5 These rules hold:

        """;

    private const string Notes = """
        "1.1": {starts: Ask, in-short: "No, ask on Facebook ten days before.", in-short-of: "00000000"}
        """;

    [Theory]
    [InlineData("en-GB")]
    [InlineData("cy-GB")]
    public void Everything_to_look_at_is_told_without_words_of_the_files(string language)
    {
        var words = Languages.Embedded.For(language);
        var loaded = KnowledgeLoader.Load(SmallCouncil.With(
            ("smallton/policies/drones.md", Policy), ("smallton/policies/drones.notes.yaml", Notes),
            ("smallton/trees/can-i-post.yaml", SmallCouncil.Tree), ("smallton/tests.yaml", SmallCouncil.Journey)));
        var warnings = ReleaseWarnings.Of(loaded, new DateOnly(2026, 11, 30))
            .Concat(Councils.Ids.SelectMany(id => ReleaseWarnings.Of(
                KnowledgeLoader.Load(KnowledgeFiles.Read(Repository.Knowledge, id)), new DateOnly(2026, 11, 30))))
            .Concat(loaded.Faults)
            .ToList();

        Assert.True(warnings.Count > 15, $"{warnings.Count}");
        Assert.All(warnings, warning =>
        {
            Assert.NotNull(warning.Told);
            Assert.DoesNotMatch(OfFiles(), FaultWords.Of(warning, FileTitles.Of(loaded.AsRead), words));
        });
    }

    [Fact]
    public void Each_finding_that_the_code_tells_has_words_and_no_words_are_left_over()
    {
        var told = Directory.EnumerateFiles(Repository.Bot, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Concat(["walk-passes.own", "walk-passes.council"])
            .Append("other")
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.All(["en-GB", "cy-GB"], language => Assert.Equal(
            told,
            Languages.Embedded.For(language).Keys
                .Where(key => key.StartsWith("fault.", StringComparison.Ordinal))
                .Select(key => key["fault.".Length..])
                .Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void What_only_whoever_runs_the_bot_can_mend_is_said_once_for_a_place()
    {
        var words = Languages.Embedded.For("en-GB");
        Fault[] faults = [new("smallton/trees/can-i-post.yaml", 3, "A.", "B."), new("smallton/trees/can-i-post.yaml", 9, "C.", "D.")];

        var line = Assert.Single(FaultWords.Of(faults, FileTitles.Of(null), words));

        Assert.StartsWith("A walk – ", line, StringComparison.Ordinal);
        Assert.Contains("ask whoever runs the bot", line, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\.(md|ya?ml|txt)\b|passes-over|asked-as|subjects:|in-short-of|conflicts-with|review-due|--|suggest |coverage ")]
    private static partial Regex OfFiles();

    [GeneratedRegex("Telling\\(\\s*\"(?<key>[a-z.-]+)\"")]
    private static partial Regex Key();
}
