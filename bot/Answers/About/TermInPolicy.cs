using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.About;

/// <summary>Where a policy uses a word, and whether it says there what the word means.</summary>
public static class TermInPolicy
{
    private const int MostClauses = 2;

    private static readonly string[][] Defining =
    [
        ["means"],
        ["includes"],
        ["include"],
        ["refers", "to"],
        ["defined", "as"],
        ["such", "as"],
        ["for", "example"],
        ["e", "g"],
        ["i", "e"],
        ["is", "the", "term"],
        ["are", "those"],
    ];

    private static readonly HashSet<string> Small =
    [
        "a", "an", "the", "my", "of", "it", "that", "this", "to", "in", "on", "by", "as", "is", "being", "use",
    ];

    /// <summary>The clauses that say what a term means; where none does, those that use it, the ones that were shown first.</summary>
    public static (IReadOnlyList<Clause> Clauses, bool Says) Find(string term, IReadOnlyList<Clause> shown, IReadOnlyList<Clause> all)
    {
        var wanted = Roots(term);
        if (wanted.Length == 0)
        {
            return ([], false);
        }

        var uses = shown.Concat(all).DistinctBy(clause => clause.Address).Where(clause => Uses(clause.Words, wanted)).ToList();
        var defining = uses.FindAll(clause => Defines(clause.Words, wanted));
        return defining.Count > 0 ? ([.. defining.Take(MostClauses)], true) : ([.. uses.Take(MostClauses)], false);
    }

    /// <summary>Whether a text names somebody or something.</summary>
    public static bool Mentions(string text, string term) => Stems(term) is { Length: > 0 } wanted && Uses(text, wanted);

    /// <summary>Whether a text has a word, or another form of it: "disparage" where it says "disparaging".</summary>
    public static bool Has(string text, string term) => Roots(term) is { Length: > 0 } wanted && Uses(text, wanted);

    /// <summary>The words that carry the term without their endings, longer ones only: a short one without its ending is another.</summary>
    private static string[] Roots(string term) => [.. Stems(term).Select(Root)];

    private static readonly string[] Endings =
    [
        "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ance", "ence", "ously", "ally", "ably", "ible",
        "able", "atory", "ous", "ed", "es", "ly", "al", "er", "e", "y", "s",
    ];

    private const int ShortestRoot = 5;

    private static string Root(string stem) =>
        Array.Find(Endings, ending => stem.EndsWith(ending, StringComparison.Ordinal) && stem.Length - ending.Length >= ShortestRoot)
            is { } found
            ? stem[..^found.Length]
            : stem;

    private static bool Uses(string text, string[] wanted)
    {
        var words = Spoken.Words(text);
        return Array.TrueForAll(wanted, stem => Array.Exists(words, word => word.StartsWith(stem, StringComparison.Ordinal)));
    }

    /// <summary>A word that defines stands at most a few words behind the term.</summary>
    private static bool Defines(string text, string[] wanted)
    {
        var words = Spoken.Words(text);
        var at = Array.FindIndex(words, word => word.StartsWith(wanted[^1], StringComparison.Ordinal));
        return at >= 0
            && Enumerable
                .Range(at + 1, Math.Min(4, words.Length - at - 1))
                .Any(place => Array.Exists(Defining, saying => Spoken.StandsAt(saying, words, place)));
    }

    /// <summary>The beginnings of the words that carry the term: endings do not count.</summary>
    private static string[] Stems(string term) =>
        [
            .. Spoken
                .Words(term)
                .Where(word => !Small.Contains(word))
                .Select(word =>
                    word.Length <= 4
                        ? word
                        : word[
                            ..Math.Max(
                                4, word.Length
                                    - (
                                        word.EndsWith("ive", StringComparison.Ordinal)
                                        || word.EndsWith("ing", StringComparison.Ordinal)
                                        || word.EndsWith("ial", StringComparison.Ordinal)
                                            ? 3
                                        : word.EndsWith('s') ? 1
                                        : 0
                                    )
                            )
                        ]
                ),
        ];
}
