using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Answers.Talk;

/// <summary>A language that the policies are not written in, and the one sentence that says so in it.</summary>
/// <param name="Tag">BCP 47 tag, for example <c>pl</c>; <c>other</c> for a script that belongs to none of them.</param>
/// <param name="Says">The sentence; <c>{0}</c> is the council, <c>{1}</c> the button that asks a person.</param>
public sealed record OtherLanguage(string Tag, string Says)
{
    /// <summary>Of so many letters in another script a message is not English.</summary>
    private const double MostOfLetters = .5;

    /// <summary>What of a message's words a language needs, and how many of them.</summary>
    private const double LeastShare = .3;
    private const int LeastWords = 2;

    private static readonly List<Known> Languages = Read();

    private static readonly FrozenSet<string> English = EnglishWords.FunctionWords.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The language of a message by its script, or by the words no sentence of the language can do without; null for English, and where it
    /// is not plain. Stray words, names and quotations are not enough.
    /// </summary>
    public static OtherLanguage? Of(string message) =>
        ByScript(message) is { } tag ? Languages.Find(language => language.Is.Tag == tag)?.Is : ByWords(Words(message));

    private static string? ByScript(string message)
    {
        if (Ascii.IsValid(message))
        {
            return null;
        }

        var letters = message.EnumerateRunes().Where(Rune.IsLetter).ToList();
        var scripts = letters.Where(letter => letter.Value >= 0x0370).Select(letter => ScriptOf(letter.Value)).ToList();
        return letters.Count == 0 || scripts.Count < letters.Count * MostOfLetters ? null
            : scripts.GroupBy(script => script).MaxBy(group => group.Count())!.Key is not "ar" and var script ? script
            : letters.Exists(letter => "ٹڈڑںےھہگپچکی".Contains(letter.ToString(), StringComparison.Ordinal)) ? "ur" : "ar";
    }

    /// <summary>The blocks of the Unicode standard.</summary>
    private static string ScriptOf(int letter) => letter switch
    {
        >= 0x0600 and <= 0x077F or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF => "ar",
        >= 0x0980 and <= 0x09FF => "bn",
        >= 0x0A00 and <= 0x0A7F => "pa",
        >= 0x0A80 and <= 0x0AFF => "gu",
        _ => "other",
    };

    private static OtherLanguage? ByWords(List<string> words)
    {
        var strange = words.FindAll(word => !English.Contains(word));
        var english = words.Count - strange.Count;
        var least = Math.Max(LeastWords, Math.Max(english + 1, (int)Math.Ceiling(LeastShare * words.Count)));
        var (best, bestOwn, bestHits) = ((OtherLanguage?)null, least - 1, int.MaxValue);
        foreach (var language in strange.Count < least ? [] : Languages)
        {
            var own = language.CountOf(strange);
            if (own >= bestOwn && own >= least && language.CountOf(words) is var hits && (own > bestOwn || hits > bestHits))
            {
                (best, bestOwn, bestHits) = (language.Is, own, hits);
            }
        }

        return best;
    }

    private static List<string> Words(string message)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in Composed(message).ToLower(CultureInfo.InvariantCulture) + " ")
        {
            if (char.IsLetter(letter) || (letter is '\'' or '’' or '-' && word.Length > 0) || letter is '¿' or '¡')
            {
                word.Append(letter == '’' ? '\'' : letter);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString().TrimEnd('\'', '-'));
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>Letters and their accents as one; half a character, which cannot be composed, becomes a mark.</summary>
    private static string Composed(string message) =>
        Ascii.IsValid(message) ? message : string.Concat(message.EnumerateRunes()).Normalize(NormalizationForm.FormC);

    private static List<Known> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Languages.txt")!);
        var languages = new List<Known>();
        var (tag, lines) = ("", new Dictionary<string, string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                Take();
                (tag, lines) = (line.Trim('[', ']').Split(' ')[0], []);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                lines[line[..colon]] = line[(colon + 1)..].Trim();
            }
        }

        Take();
        return languages;

        void Take()
        {
            if (tag.Length > 0)
            {
                languages.Add(
                    new Known(
                        new OtherLanguage(tag, lines["says"]), SetOf(lines.GetValueOrDefault("words", "")),
                        string.Concat(SetOf(lines.GetValueOrDefault("letters", ""))))
                );
            }
        }
    }

    private static FrozenSet<string> SetOf(string list) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="Words">Words that the language cannot do without.</param>
    /// <param name="Letters">Letters of its own.</param>
    private sealed record Known(OtherLanguage Is, FrozenSet<string> Words, string Letters)
    {
        /// <summary>How many of some words are the language's.</summary>
        public int CountOf(List<string> words)
        {
            var count = 0;
            foreach (var word in words)
            {
                count += Words.Contains(word) || word.AsSpan().IndexOfAny(Letters) >= 0 ? 1 : 0;
            }

            return count;
        }
    }
}
