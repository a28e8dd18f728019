using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Tests.Search;

/// <summary>What holds for any documents and any query.</summary>
public sealed class SearchPropertyTests
{
    private const float Tolerance = 1e-3f;

    private static readonly string[] Vocabulary =
    [
        "post", "photo", "client", "facebook", "council", "insta", "social", "media", "the", "can", "my", "phtoo", "cleint", "zebra",
        "manager", "line",
    ];

    private static readonly Synonyms Words = new(
        [["facebook", "insta", "social media"], ["line manager", "manager", "boss"]],
        [new RelatedTerm("photo", "zebra", .5)]);

    [Fact]
    public void Scores_are_finite_above_zero_and_fall() => Check((index, query) =>
    {
        var scores = index.Search(query, 100).Hits.Select(hit => hit.Score).ToList();
        return scores.All(score => double.IsFinite(score) && score > 0) && scores.SequenceEqual(scores.OrderDescending());
    });

    [Fact]
    public void Shares_and_strengths_lie_between_zero_and_one() =>
        Check(
            (index, query) =>
                index
                    .Search(query, 100)
                    .Hits.All(hit =>
                        hit.MatchedIdfShare is >= 0 and <= 1 + Tolerance && hit.PhrasingStrength is >= 0 and <= 1 && hit.IdealShare > 0
                    )
        );

    [Fact]
    public void Equal_scores_come_in_the_order_of_the_index() => Check((index, query) =>
    {
        var hits = index.Search(query, 100).Hits;
        return hits.Zip(hits.Skip(1)).All(pair => pair.First.Score > pair.Second.Score || pair.First.Doc < pair.Second.Doc);
    });

    [Fact]
    public void The_best_few_are_the_first_of_the_best_many() => Check((index, query) =>
        index.Search(query, 3).Hits.SequenceEqual(index.Search(query, 100).Hits.Take(3)));

    [Fact]
    public void A_search_leaves_nothing_behind_for_the_next() => Check((index, query) =>
    {
        var before = index.Search(query, 5).Hits;
        index.Search("photo of my line manager on facebook", 5);
        return before.SequenceEqual(index.Search(query, 5).Hits);
    });

    [Fact]
    public void The_explanation_adds_up_to_the_score() => Check((index, query) =>
        index.Search(query, 100).Hits.All(hit =>
            index.Explain(query, hit.Doc).Split(' ')[0] is var said && Near(double.Parse(said, CultureInfo.InvariantCulture), hit.Score)));

    [Fact]
    public void Any_text_is_a_query() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Index(["photo"], ["client"]).Search(text ?? "", 10) is not null)
            .QuickCheckThrowOnFailure();

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Max(1, Math.Abs(other));

    private static void Check(Func<SearchIndex, string, bool> holds)
    {
        var text = Gen.Elements(Vocabulary).ListOf().Select(words => string.Join(' ', words));
        var cases = from bodies in text.ListOf()
                    from phrasings in text.ListOf()
                    from query in text
                    select (Bodies: bodies, Phrasings: phrasings, Query: query);
        Prop.ForAll(cases.ToArbitrary(), sample => holds(Index(sample.Bodies, sample.Phrasings), sample.Query)).QuickCheckThrowOnFailure();
    }

    private static SearchIndex Index(IEnumerable<string> bodies, IReadOnlyList<string> phrasings) => SearchIndex.Build(
        [.. bodies.Select((body, number) => new SearchDocument(
            $"{number}",
            "The policy",
            number % 3 == 0 ? "Photo" : "Client",
            body,
            [.. phrasings.Where((_, phrasing) => (phrasing + number) % 3 == 0)]))],
        synonyms: Words);
}
