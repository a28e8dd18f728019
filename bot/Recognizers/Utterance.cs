using System.Globalization;
using System.Text;

namespace TeamsPolicyBot.Recognizers;

/// <summary>
/// What somebody typed, as words to compare: lower case, contractions written out ("don't" and "dont" are "do", "not"),
/// full-width letters as ordinary ones, and no punctuation. A sign of its own, such as a thumb, is a word.
/// </summary>
internal sealed class Utterance
{
    /// <summary>More than anybody types to answer a question: what is longer is not read to its end, and is no answer.</summary>
    public const int MostCharacters = 400;

    private static readonly Dictionary<string, string[]> Contractions = new()
    {
        ["dont"] = ["do", "not"], ["doesnt"] = ["does", "not"], ["didnt"] = ["did", "not"], ["cant"] = ["can", "not"], ["cannot"] = ["can", "not"],
        ["wont"] = ["will", "not"], ["wouldnt"] = ["would", "not"], ["couldnt"] = ["could", "not"], ["shouldnt"] = ["should", "not"], ["mustnt"] = ["must", "not"],
        ["isnt"] = ["is", "not"], ["arent"] = ["are", "not"], ["wasnt"] = ["was", "not"], ["werent"] = ["were", "not"], ["aint"] = ["is", "not"],
        ["hasnt"] = ["has", "not"], ["havent"] = ["have", "not"], ["hadnt"] = ["had", "not"],
        ["im"] = ["i", "am"], ["ive"] = ["i", "have"], ["thats"] = ["that", "is"], ["theyre"] = ["they", "are"], ["theyve"] = ["they", "have"],
        ["weve"] = ["we", "have"], ["lets"] = ["let", "us"], ["whos"] = ["who", "is"], ["whats"] = ["what", "is"],
    };

    /// <summary>What these write without their apostrophe is another word, so they count only with it.</summary>
    private static readonly Dictionary<string, string[]> WithApostrophe = new()
    {
        ["it's"] = ["it", "is"], ["i'd"] = ["i", "would"], ["i'll"] = ["i", "will"], ["we're"] = ["we", "are"], ["we'll"] = ["we", "will"], ["it'd"] = ["it", "would"],
        ["he's"] = ["he", "is"], ["she's"] = ["she", "is"], ["where's"] = ["where", "is"], ["how's"] = ["how", "is"],
    };

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
        text = text.Length > MostCharacters ? "" : Straight(Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC));
        return new Utterance(text, [.. Tokens(text).SelectMany(Written)]);
    }

    /// <summary>One kind of apostrophe, no capitals, no blanks around. A lone surrogate has become a sign by then.</summary>
    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').ToLowerInvariant().Trim();

    private static string[] Written(string token)
    {
        if (WithApostrophe.TryGetValue(token, out var words))
        {
            return words;
        }

        var bare = token.Replace("'", "", StringComparison.Ordinal);
        return Contractions.TryGetValue(bare, out words) ? words : bare.Length == 0 ? [] : [bare];
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
