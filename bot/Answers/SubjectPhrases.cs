using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// Whether a question is about a subject, and does not only share words with it: "photos of Parks &amp; Leisure staff" has two words
/// of "parking permit for staff", and is about something else.
/// </summary>
internal sealed class SubjectPhrases(Silence silence)
{
    /// <summary>Of each way of asking, the stems of its words but for those that carry grammar only.</summary>
    private readonly Lazy<List<HashSet<string>>> _phrases = new(() =>
        [.. silence.AskedAs.Concat(silence.Words).Select(Stems).Where(stems => stems.Count > 0)]
    );

    /// <summary>The subject.</summary>
    public Silence Silence => silence;

    /// <summary>Whether one way of asking has at least two words of the question and most of it; or is all of the question.</summary>
    public bool AreIn(IEnumerable<EnglishWord> question)
    {
        var asked = Stems(question);
        return asked.Count > 0 && _phrases.Value.Exists(phrase => Shared(phrase, asked) is var shared
            && (shared >= 2 ? shared * 2 > asked.Count : shared == asked.Count && shared == phrase.Count));
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
