using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>A site or medium that a question names: a clause that speaks by name of another one only is not its answer.</summary>
internal static class NamedSite
{
    /// <summary>How many of the best clauses may take the first one's place.</summary>
    private const int Near = 3;

    /// <summary>
    /// The place of the clause that names the site of the question, where the first one names another and not that; null where there is
    /// none.
    /// </summary>
    /// <param name="question">What was typed, and the words that a slip in it was taken for.</param>
    public static int? Better(IReadOnlyList<string> question, IReadOnlyList<Clause> ranked)
    {
        var asked = question.SelectMany(In).ToHashSet();
        if (asked.Count != 1 || ranked.Count < 2 || In(ranked[0].Quotation) is not { Count: > 0 } of || of.Overlaps(asked))
        {
            return null;
        }

        var better = ranked.Take(Near).ToList().FindIndex(clause => In(clause.Quotation).Overlaps(asked));
        return better > 0 ? better : null;
    }

    private static HashSet<string> In(string text)
    {
        var words = Spoken.Words(text);
        return [.. LeanWords.Embedded.Sites.Where(site => words.Contains(site.Name)).Select(site => site.Site)];
    }
}
