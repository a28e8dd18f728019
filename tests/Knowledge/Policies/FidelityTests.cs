using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Policies;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Policies;

/// <summary>Nothing of a policy is lost, nothing is added, nothing is reordered.</summary>
public sealed class FidelityTests
{
    public static TheoryData<string> Organisations => [.. Councils.Ids];

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Headings_printed_numbers_and_clauses_in_order_are_the_source_in_force(string council)
    {
        var expected = SourceText.Words(council);
        var actual = SourceText.Split(string.Join('\n', Read(council).Blocks.SelectMany(Printed)));

        var same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Equal(Around(expected, same), Around(actual, same));
        Assert.Equal(expected.Length, actual.Length);
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void The_clauses_of_the_release_are_the_paragraphs_and_items_of_the_text(string council)
    {
        var words = Read(council).Blocks.SelectMany(block => block switch
        {
            ParagraphBlock paragraph => [paragraph.Words, .. Flatten(paragraph.Items).Select(item => item.Words)],
            ListBlock list => Flatten(list.Items).Select(item => item.Words),
            _ => [],
        });

        Assert.Equal(words, Councils.Release(council).Clauses.Select(clause => clause.Words));
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Every_address_is_unique(string council) =>
        Assert.Distinct(Councils.Release(council).Clauses.Select(clause => clause.Address));

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Every_citation_is_unique(string council) =>
        Assert.Distinct(Councils.Release(council).Clauses.Select(clause => clause.Citation));

    private static PolicyFile Read(string council)
    {
        var path = Assert.Single(Directory.GetFiles(Path.Combine(Repository.Knowledge, council, "policies"), "*.md"));
        var faults = new List<Fault>();
        var policy = PolicyFile.Read(Path.GetFileName(path), File.ReadAllText(path), faults);
        Assert.Empty(faults);
        return policy!;
    }

    private static IEnumerable<string> Printed(PolicyBlock block) => block switch
    {
        HeadingBlock heading => heading.IsAdded ? [] : [heading.Words],
        ParagraphBlock paragraph => [$"{paragraph.Number} {paragraph.Words}", .. Flatten(paragraph.Items).Select(Printed)],
        ListBlock list => Flatten(list.Items).Select(Printed),
        _ => throw new InvalidOperationException($"A new kind of block needs a line here: {block}"),
    };

    private static string Printed(ListItem item) => $"{item.Marker} {item.Words}";

    private static IEnumerable<ListItem> Flatten(IEnumerable<ListItem> items) =>
        items.SelectMany(item => Flatten(item.Items).Prepend(item));

    private static string Around(string[] words, int at) => string.Join(' ', words.Skip(Math.Max(0, at - 8)).Take(16));
}
