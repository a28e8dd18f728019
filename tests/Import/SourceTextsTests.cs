using System.Text;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Knowledge.Policies;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>The five councils' source texts, imported as they came, beside the policy files that were made of them by hand.</summary>
public sealed class SourceTextsTests(ITestOutputHelper output)
{
    /// <summary>Policies are imported to be looked at by a person; this much of them needs no hand.</summary>
    private const double Equal = 0.95;

    private static readonly string[] Names = ["milton-keynes", "melton", "brighton-hove", "nw-leicestershire", "medway"];

    /// <summary>What a person still puts together by hand begins so; all else is as imported.</summary>
    [Theory]
    [InlineData("milton-keynes", 27, "http://staffintranet/HR-home/ Milton Keynes Council Human Resources")]
    [InlineData("melton", 30, "The policy sits alongside existing policies which need to be taken into consideration")]
    [InlineData("brighton-hove", 97)]
    [InlineData("nw-leicestershire", 39)]
    [InlineData("medway", 83)]
    public void Nineteen_clauses_of_twenty_of_each_text_are_as_made_by_hand(string council, int clauses, params string[] byHandOnly)
    {
        var byHand = HandMade(council).Select(Key).ToList();
        var imported = ImportedClauses.Of(Import(council)).Select(Key).ToList();
        var lacking = Without(byHand, imported);

        lacking.ForEach(key => output.WriteLine($"by hand only:  {key}"));
        Without(imported, byHand).ForEach(key => output.WriteLine($"imported only: {key}"));
        Assert.Equal(clauses, byHand.Count);
        Assert.True(byHand.Count - lacking.Count >= Equal * byHand.Count, $"{lacking.Count} of {byHand.Count} clauses differ");
        Assert.Equal(byHandOnly.Length, lacking.Count);
        Assert.All(lacking.Zip(byHandOnly), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("milton-keynes", "Policy on Social Networking Sites & Personal Internet Presence")]
    [InlineData("melton", "Social Media Policy & Procedure")]
    [InlineData("brighton-hove", "Social Networking Policy for Employees")]
    [InlineData("nw-leicestershire", "Social Media Policy")]
    [InlineData("medway", "Medway Council Internet, E-mail and Social Media Policy and Guidelines")]
    public void The_title_is_found(string council, string title) => Assert.Equal(title, Import(council).Title);

    [Theory]
    [InlineData("brighton-hove", "owner: Abraham Ghebre-Ghiorghis, Monitoring Officer")]
    [InlineData("brighton-hove", "reviewed: February 2016")]
    [InlineData("medway", "owner: Carrie Mckenzie, Head of HR and Organisational Change")]
    [InlineData("medway", "issued: November 2014")]
    [InlineData("medway", "review-due: November 2016")]
    public void Facts_are_taken_as_printed(string council, string line) =>
        Assert.Contains($"\n{line}\n", Import(council).Markdown, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(CouncilNames))]
    public void No_word_of_a_source_is_lost_without_a_remark(string council) =>
        Assert.Empty(Lost.Words(SourceText.Raw(council), Import(council)));

    [Theory]
    [InlineData("medway", RemarkKind.Policy, "mentions an appendix that is not in this document")]
    [InlineData("medway", RemarkKind.LeftOut, "table of contents")]
    [InlineData("milton-keynes", RemarkKind.LeftOut, "running head")]
    [InlineData("milton-keynes", RemarkKind.LeftOut, "note about the page")]
    [InlineData("milton-keynes", RemarkKind.Unsure, "without words that lead into it")]
    [InlineData("melton", RemarkKind.Unsure, "without bullets stand after a colon")]
    [InlineData("brighton-hove", RemarkKind.Unsure, "page break seems to have cut a sentence")]
    [InlineData("brighton-hove", RemarkKind.LeftOut, "stands above the title")]
    [InlineData("nw-leicestershire", RemarkKind.Unsure, "no heading above the first words")]
    public void What_was_unsure_is_said(string council, RemarkKind kind, string says) =>
        Assert.Contains(Import(council).Remarks, remark => remark.Kind == kind && remark.Says.Contains(says, StringComparison.Ordinal));

    public static TheoryData<string> CouncilNames => [.. Names];

    private static ImportResult.Imported Import(string council) =>
        ImportedClauses.Import($"{council}.txt", Encoding.UTF8.GetBytes(SourceText.Raw(council)));

    private static IEnumerable<Clause> HandMade(string council) => Councils.Release(council).Clauses;

    private static string Key(Clause clause) => ImportedClauses.Collapse($"{clause.LeadIn} {clause.Words}");

    private static List<string> Without(List<string> some, List<string> others)
    {
        var left = new List<string>(others);
        return [.. some.Where(key => !left.Remove(key))];
    }
}
