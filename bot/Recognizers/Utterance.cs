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

    private Utterance(string text, IReadOnlyList<string> words) => (Text, Words) = (text, words);

    /// <summary>As typed, in Unicode's compatibility form and without blanks around it.</summary>
    public string Text { get; }

    /// <summary>The words to compare; empty where there are none, or more than an answer has.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Whether it ends as a question does: "send it?" is not "send it".</summary>
    public bool EndsAsQuestion => Text.AsSpan().TrimEnd(" .!)\"'").EndsWith("?");

    public static Utterance Of(string? typed)
    {
        var text = typed ?? "";
        text =
            text.Length > MostCharacters
                ? ""
                : Straight(Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC));
        return new Utterance(text, [.. Tokens(text).SelectMany(Written)]);
    }

    /// <summary>One kind of apostrophe, no capitals, no blanks around. A lone surrogate has become a sign by then.</summary>
    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').ToLowerInvariant().Trim();

    private static string[] Written(string token)
    {
        var bare = token.Replace("'", "", StringComparison.Ordinal);
        return Contractions.WrittenOut(token) ?? (bare.Length == 0 ? [] : [bare]);
    }

    private static IEnumerable<string> Tokens(string text)
    {
        var token = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark || rune.Value == '\'')
            {
                token.Append(rune);
                continue;
            }

            if (token.Length > 0)
            {
                yield return token.ToString();
                token.Clear();
            }

            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
            {
                yield return rune.ToString();
            }
        }

        if (token.Length > 0)
        {
            yield return token.ToString();
        }
    }
}
