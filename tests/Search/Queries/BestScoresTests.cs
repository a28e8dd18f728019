using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.Search.Queries;

namespace TeamsPolicyBot.Tests.Search.Queries;

public sealed class BestScoresTests
{
    [Fact]
    public void The_best_are_the_first_of_all_in_order() =>
        Prop.ForAll(Gen.Choose(1, 9).ListOf().ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (scores, n) =>
        {
            var best = new BestScores(n);
            foreach (var (doc, score) in scores.Index())
            {
                best.Add(doc, score);
            }

            return best.Docs.SequenceEqual(scores.Index().OrderByDescending(found => found.Item).Take(n).Select(found => (found.Index, (float)found.Item)));
        }).QuickCheckThrowOnFailure();
}
