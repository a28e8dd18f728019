using System.Text;

namespace TeamsPolicyBot.Answers.Utterances;

/// <summary>
/// What an utterance is told by: its words, each two of them in a row, and each four letters in a row within a longer word, so that a slip
/// of the pen changes a few of them only. All are pieces of one text, words between single spaces.
/// </summary>
internal static class UtteranceFeatures
{
    /// <summary>Where an utterance begins and ends tells much of a short one.</summary>
    private const string Begin = " ^ ";

    private const string End = "$ ";

    private const int Gram = 4;

    /// <summary>Lower case, without apostrophes; a question mark is a word.</summary>
    public static string Normalised(string utterance)
    {
        var text = new StringBuilder(Begin, utterance.Length + Begin.Length + End.Length + 1);
        foreach (var rune in utterance.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                text.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value is not ('\'' or '’' or '‘'))
            {
                EndWord(text);
                text.Append(rune.Value is '?' ? "? " : "");
            }
        }

        EndWord(text);
        return text.Append(End).ToString();
    }

    /// <summary>Calls back with each feature of a normalised utterance, in order; one that occurs twice comes twice.</summary>
    public static void Visit(string normalised, Visitor visit)
    {
        var before = 0;
        for (var at = 0; normalised.IndexOf(' ', at + 1) is var end and > 0; (before, at) = (at, end))
        {
            // A word and its two spaces; the word before it too.
            visit(normalised.AsSpan(at, end + 1 - at));
            if (at > 0)
            {
                visit(normalised.AsSpan(before, end + 1 - before));
            }

            for (var start = at; end - at > Gram && start + Gram <= end + 1; start++)
            {
                visit(normalised.AsSpan(start, Gram));
            }
        }
    }

    /// <summary>Whether a feature is one word, and neither a mark nor an end.</summary>
    public static bool IsWord(ReadOnlySpan<char> feature) =>
        feature is [' ', var first, .., ' '] && char.IsLetterOrDigit(first) && !feature[1..^1].Contains(' ');

    /// <summary>Is given one feature.</summary>
    public delegate void Visitor(ReadOnlySpan<char> feature);

    private static void EndWord(StringBuilder text)
    {
        if (text[^1] != ' ')
        {
            text.Append(' ');
        }
    }
}
