using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>
/// Reads what a follow-up says new together with the question before it: a term that contrasts takes the place of the earlier one,
/// everything else is added.
/// </summary>
internal static class Contrast
{
    /// <param name="before">The question before.</param>
    /// <param name="said">What the follow-up says new.</param>
    public static string Together(string before, IReadOnlyList<string> said)
    {
        var question = Spoken.Words(before).ToList();
        var left = WithoutRefused(said, question);
        foreach (var group in LeanWords.Embedded.Contrasts)
        {
            var fresh = Array.Find(group, term => Spoken.Find(term, left) >= 0);
            var stale = Array.Find(group, term => Spoken.Find(term, question) >= 0);
            if (fresh is null || stale is null)
            {
                continue;
            }

            var at = Spoken.Find(stale, question);
            question.RemoveRange(at, stale.Length);
            question.InsertRange(at, fresh);
            left.RemoveRange(Spoken.Find(fresh, left), fresh.Length);
        }

        return string.Join(' ', [.. question, .. HasContent(left) ? left : []]);
    }

    /// <summary>What is said without "not clients": that goes, there and in the question before.</summary>
    private static List<string> WithoutRefused(IReadOnlyList<string> said, List<string> question)
    {
        var at = said.ToList().FindIndex(word => word == "not");
        var from = at + 1;
        while (at >= 0 && from < said.Count && said[from] is "the" or "a" or "an" or "on" or "for" or "about" or "in" or "to" or "with")
        {
            from++;
        }

        if (at < 0 || from >= said.Count || said.Count < 3)
        {
            return [.. said];
        }

        var length = LeanWords
            .Embedded.Contrasts.Select(group => Array.Find(group, term => Spoken.StandsAt(term, said, from))?.Length ?? 0)
            .Append(1)
            .Max();
        if (Spoken.Find([.. said.Skip(from).Take(length)], question) is >= 0 and var stale)
        {
            question.RemoveRange(stale, length);
        }

        return [.. said.Take(at), .. said.Skip(from + length)];
    }

    /// <summary>The terms that stand for others which somebody's words name.</summary>
    public static IReadOnlyList<string[]> Named(IReadOnlyList<string> said) =>
        [.. LeanWords.Embedded.Contrasts.Select(group => Array.Find(group, term => Spoken.Find(term, said) >= 0)).OfType<string[]>()];

    /// <summary>Whether a rule speaks, by name, of another than what is said: of "at work" where "at home" is asked about.</summary>
    public static bool IsOfAnother(string rule, IReadOnlyList<string> said)
    {
        var words = Spoken.Words(rule);
        return LeanWords.Embedded.Contrasts.Any(group =>
            Array.Find(group, term => Spoken.Find(term, said) >= 0) is { } fresh
            && Spoken.Find(fresh, words) < 0
            && Array.Exists(group, term => Spoken.Find(term, words) >= 0)
        );
    }

    private static bool HasContent(IReadOnlyList<string> words) =>
        words.Any(word =>
            word.Length > 2
            && word is not ("the" or "and" or "then" or "not" or "just" or "page" or "own" or "for" or "with" or "too" or "also")
        );
}
