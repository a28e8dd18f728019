using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Tests.Search;

/// <summary>What holds for any documents and any query.</summary>
public sealed class SearchPropertyTests
{
    private const float Tolerance = 1e-3f;

    private static readonly string[] Vocabulary =
        ["post", "photo", "client", "facebook", "council", "insta", "social", "media", "the", "can", "my", "phtoo", "cleint", "zebra", "manager", "line"];

    private static readonly SynonymMap Synonyms = new(
        [["facebook", "insta", "social media"], ["line manager", "manager", "boss"]],
        [new RelatedTerm("photo", "zebra", .5)]);

    [Fact]
    public void Scores_are_finite_above_zero_and_fall() => Check((searcher, query) =>
    {
        var scores = searcher.Search(query, 100).ScoreDocs.Select(hit => hit.Score).ToList();
        return scores.All(score => double.IsFinite(score) && score > 0) && scores.SequenceEqual(scores.OrderDescending());
    });

    [Fact]
    public void Shares_and_strengths_lie_between_zero_and_one() => Check((searcher, query) =>
        searcher.Search(query, 100).ScoreDocs.All(hit => hit.MatchedIdfShare is >= 0 and <= 1 + Tolerance && hit.PhrasingStrength is >= 0 and <= 1 && hit.IdealShare > 0));

    [Fact]
    public void Equal_scores_come_in_the_order_of_the_index() => Check((searcher, query) =>
    {
        var hits = searcher.Search(query, 100).ScoreDocs;
        return hits.Zip(hits.Skip(1)).All(pair => pair.First.Score > pair.Second.Score || pair.First.Doc < pair.Second.Doc);
    });

    [Fact]
    public void The_best_few_are_the_first_of_the_best_many() => Check((searcher, query) =>
        searcher.Search(query, 3).ScoreDocs.SequenceEqual(searcher.Search(query, 100).ScoreDocs.Take(3)));

    [Fact]
    public void A_search_leaves_nothing_behind_for_the_next() => Check((searcher, query) =>
    {
        var before = searcher.Search(query, 5).ScoreDocs;
        searcher.Search("photo of my line manager on facebook", 5);
        return before.SequenceEqual(searcher.Search(query, 5).ScoreDocs);
    });

    [Fact]
    public void The_explanation_adds_up_to_the_score() => Check((searcher, query) =>
        searcher.Search(query, 100).ScoreDocs.All(hit =>
        {
            var explanation = searcher.Explain(query, hit.Doc);
            return Near(explanation.Value, hit.Score) && Near(explanation.Details.Sum(detail => detail.Value), hit.Score);
        }));

    [Fact]
    public void Any_text_is_cut_into_words_that_stand_in_it_in_order() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var places = StandardTokenizer.Tokenize(text ?? "").Select(place => place.GetOffsetAndLength((text ?? "").Length)).ToList();
            return places.All(place => place.Length > 0) && places.Zip(places.Skip(1)).All(pair => pair.First.Offset + pair.First.Length <= pair.Second.Offset);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_a_query() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Searcher(["photo"], ["client"]).Search(text ?? "", 10) is not null).QuickCheckThrowOnFailure();

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Max(1, Math.Abs(other));

    private static void Check(Func<IndexSearcher, string, bool> holds)
    {
        var text = Gen.Elements(Vocabulary).ListOf().Select(words => string.Join(' ', words));
        var cases = from bodies in text.ListOf()
                    from phrasings in text.ListOf()
                    from query in text
                    select (Bodies: bodies, Phrasings: phrasings, Query: query);
        Prop.ForAll(cases.ToArbitrary(), sample => holds(Searcher(sample.Bodies, sample.Phrasings), sample.Query)).QuickCheckThrowOnFailure();
    }

    private static IndexSearcher Searcher(IEnumerable<string> bodies, IReadOnlyList<string> phrasings) =>
        new(new IndexWriter(Synonyms).Write([.. bodies.Select((body, number) => new Document(
            $"{number}",
            $"group {number % 2}",
            [
                new Field(FieldName.Title, "The policy"),
                new Field(FieldName.Heading, number % 3 == 0 ? "Photo" : "Client"),
                new Field(FieldName.Body, body),
                .. phrasings.Where((_, phrasing) => (phrasing + number) % 3 == 0).Select(phrasing => new Field(FieldName.AskedAs, phrasing)),
            ]))]));
}
