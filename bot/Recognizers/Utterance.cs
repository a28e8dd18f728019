using System.Globalization;
using System.Text;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Recognizers;

/// <summary>
/// What somebody typed, as words to compare: lower case, contractions written out ("don't" and "dont" are "do", "not"),
/// full-width letters as ordinary ones, and no punctuation. A sign of its own, such as a thumb, is a word.
/// </summary>
internal sealed class Utterance
{
    /// <summary>More than anybody types to answer a question: what is longer is not read to its end, and is no answer.</summary>
    public const int MostCharacters = 400;

    private Confirmation? _confirmation;

    private Utterance(string text, bool isEmpty)
    {
        (Text, IsEmpty) = (text, isEmpty);
        Words = WordsOf(text);
    }

    /// <summary>Whether nothing was typed at all.</summary>
    public bool IsEmpty { get; }

    /// <summary>As typed, in Unicode's compatibility form and without blanks around it.</summary>
    public string Text { get; }

    /// <summary>The words to compare; empty where there are none, or more than an answer has.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether it ends as a question does: "send it?" is not "send it".</summary>
    public bool EndsAsQuestion => Text.AsSpan().TrimEnd(" .!)\"'").EndsWith("?");

    /// <summary>The words without an article before them: "a council account" may be called "council account".</summary>
    public IReadOnlyList<string> Bare => field ??= Words is ["a" or "an" or "the", _, ..] ? [.. Words.Skip(1)] : Words;

    /// <summary>The words without what may stand around an answer, in every way to take it off.</summary>
    public IReadOnlyList<Frames.Core> Cores => field ??= Frames.Of(Words);

    /// <summary>What it is to a question that wants a yes or a no.</summary>
    public Confirmation Confirmation => _confirmation ??= ConfirmationRecognizer.Read(this, Sayings.Known);

    public static Utterance Of(string? typed)
    {
        var text = typed ?? "";
        text =
            text.Length > MostCharacters
                ? ""
                : Straight(Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC));
        return new Utterance(text, string.IsNullOrEmpty(typed));
    }

    /// <summary>One kind of apostrophe, no capitals, no blanks around. A lone surrogate has become a sign by then.</summary>
    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').ToLowerInvariant().Trim();

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (!IsOfWord(rune))
            {
                AddWritten(text.AsSpan(start, at - start), words);
                start = at + length;
                if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
                {
                    words.Add(rune.ToString());
                }
            }

            at += length;
        }

        AddWritten(text.AsSpan(start), words);
        return words;
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value == '\''
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    /// <summary>Adds what a token stands for; of apostrophes alone that is nothing.</summary>
    private static void AddWritten(ReadOnlySpan<char> token, List<string> words)
    {
        if (token.IsEmpty)
        {
            return;
        }

        var word = token.ToString();
        if (Contractions.WrittenOut(word) is { } written)
        {
            words.AddRange(written);
        }
        else if (word.Replace("'", "", StringComparison.Ordinal) is { Length: > 0 } bare)
        {
            words.Add(bare);
        }
    }
}
