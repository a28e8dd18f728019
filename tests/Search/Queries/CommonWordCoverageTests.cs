using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.Search.Queries;

namespace TeamsPolicyBot.Tests.Search.Queries;

public sealed class CommonWordCoverageTests
{
    private static readonly Gen<ulong> Masks = Gen.Choose(0, int.MaxValue).Two().Select(half => ((ulong)half.Item1 << 33) ^ (ulong)half.Item2);

    [Fact]
    public void Looking_up_bytes_is_adding_word_by_word() =>
        Prop.ForAll(Gen.Choose(0, 63).ListOf().ToArbitrary(), Masks.ToArbitrary(), (query, phrasing) =>
        {
            var coverage = new CommonWordCoverage();
            coverage.Add(63, Of(63));
            coverage.Complete();
            coverage.Clear();
            foreach (var word in query)
            {
                coverage.Add(word, Of(word));
            }

            coverage.Complete();
            var expected = query.Distinct().Where(word => (phrasing >> word & 1) == 1).Aggregate(Vector2.Zero, (sum, word) => sum + Of(word));
            return Vector2.Distance(expected, coverage.Of(phrasing)) < 1e-3f;
        }).QuickCheckThrowOnFailure();

    private static Vector2 Of(int word) => new(word + 1, 100 - word);
}
