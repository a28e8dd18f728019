using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// Whether a question is about a subject, and does not only share words with it: "photos of Parks &amp; Leisure staff" has two words
/// of "parking permit for staff", and is about something else.
/// </summary>
/// <param name="common">Stems of words that name no subject, since many are asked for with them: "council", "page".</param>
internal sealed class SubjectPhrases(Silence silence, IReadOnlySet<string>? common = null)
{
    /// <summary>A word with which so many of the subjects are asked for names none of them.</summary>
    private const double CommonFrom = .3;

    /// <summary>Of fewer subjects nobody can tell which words are common.</summary>
    private const int FewestToCompare = 12;


    /// <summary>Of each way of asking, the stems of its words but for those that carry grammar only.</summary>
    private readonly Lazy<List<HashSet<string>>> _phrases = new(() =>
        [.. silence.AskedAs.Concat(silence.Words).Select(Stems).Where(stems => stems.Count > 0)]
    );

    /// <summary>The subject.</summary>
    public Silence Silence => silence;

    /// <summary>The subjects, each with the words that name none of them.</summary>
    public static IReadOnlyList<SubjectPhrases> Of(IReadOnlyList<Silence> silences)
    {
        var common = silences.Count < FewestToCompare ? [] : silences
            .SelectMany(silence => silence.AskedAs.Concat(silence.Words).SelectMany(Stems).Distinct())
            .CountBy(stem => stem)
            .Where(stem => stem.Value >= silences.Count * CommonFrom)
            .Select(stem => stem.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. silences.Select(silence => new SubjectPhrases(silence, common))];
    }

    /// <summary>
    /// Whether one way of asking has at least two words of the question and most of it, and these are not only words that name no subject;
    /// or is all of the question.
    /// </summary>
    public bool AreIn(IEnumerable<EnglishWord> question)
    {
        var asked = Stems(question);
        var naming = asked.Where(stem => common?.Contains(stem) != true).ToHashSet();
        return asked.Count > 0 && _phrases.Value.Exists(phrase => Shared(phrase, asked) is var shared
            && (shared >= 2
                ? shared * 2 > asked.Count && IsNamed(phrase, naming, shared)
                : shared == asked.Count && shared == phrase.Count));
    }

    /// <summary>
    /// Whether a way of asking has two of the words that name a subject and most of them, or one and is mostly in the question, or wholly.
    /// </summary>
    private static bool IsNamed(HashSet<string> phrase, HashSet<string> naming, int shared)
    {
        var named = Shared(phrase, naming);
        return (named >= 2 && named * 2 > naming.Count) || (named > 0 && shared * 2 > phrase.Count) || shared == phrase.Count;
    }

    /// <summary>Whether one way of asking has every word of the question, three at least, and hardly another.</summary>
    public bool HoldAllOf(IEnumerable<EnglishWord> question)
    {
        var asked = Stems(question);
        return asked.Count > 2
            && _phrases.Value.Exists(phrase => phrase.Count <= asked.Count + 1 && Shared(phrase, asked) == asked.Count);
    }

    private static int Shared(HashSet<string> phrase, HashSet<string> asked)
    {
        var shared = 0;
        foreach (var stem in phrase)
        {
            shared += asked.Contains(stem) ? 1 : 0;
        }

        return shared;
    }

    private static HashSet<string> Stems(string text) => Stems(EnglishWords.Of(text));

    private static HashSet<string> Stems(IEnumerable<EnglishWord> words) =>
        [.. words.Select(word => word.Stem).Where(stem => !EnglishWords.FunctionStems.Contains(stem))];
}
