using System.Buffers;
using System.Text;

namespace TeamsPolicyBot.Phrases;

/// <summary>The words of a text as phrases see them, and where each of them stands in it.</summary>
internal sealed class PlacedWords
{
    /// <summary>What sets a part of a sentence apart from the next. A hyphen does only with a blank beside it.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(",.!?;:\n…–—()[]\"“”|~");

    private readonly List<(int Start, int End)> _places = [];
    private readonly List<string> _words = [];
    private readonly List<(PhraseSections Sections, PhraseWindow Window)> _windows = [];

    private PlacedWords(string text) => Text = text;

    public string Text { get; }

    public int Count => _words.Count;

    public string this[int at] => _words[at];

    /// <summary>Reads a text: whatever stands between blanks is a word, without the marks around it.</summary>
    public static PlacedWords Of(string text)
    {
        var placed = new PlacedWords(text);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text, end))
            {
                end++;
            }

            if (end > at && Plain(text[at..end]) is { Length: > 0 } word && !word.Contains(' ', StringComparison.Ordinal))
            {
                placed._places.Add((at, end));
                placed._words.Add(word);
            }

            at = Math.Max(end, at + 1);
        }

        return placed;
    }

    /// <summary>The phrases of a file in these words, which are read for them once, whoever asks for which.</summary>
    public PhraseWindow In(PhraseSections sections)
    {
        foreach (var (known, window) in _windows)
        {
            if (known == sections)
            {
                return window;
            }
        }

        _windows.Add((sections, new PhraseWindow(this, sections)));
        return _windows[^1].Window;
    }

    /// <summary>Whether a phrase of a section is said anywhere.</summary>
    public bool Says(PhraseSections sections, string section)
    {
        for (var at = 0; at < Count; at++)
        {
            if (LongestEnd(at, sections, section) > at)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The text without what phrases of some sections say; the text itself where they say nothing. Where one begins that says several
    /// things, the longest goes.
    /// </summary>
    public string Without(PhraseSections sections, params string[] named)
    {
        var left = new StringBuilder(Text.Length);
        var kept = 0;
        for (var at = 0; at < Count; at++)
        {
            var end = at;
            foreach (var section in named)
            {
                end = Math.Max(end, LongestEnd(at, sections, section));
            }

            if (end > at)
            {
                left.Append(Text, kept, StartOf(at) - kept).Append(' ');
                (kept, at) = (EndOf(end - 1), end - 1);
            }
        }

        return kept == 0 ? Text : left.Append(Text, kept, Text.Length - kept).ToString();
    }

    /// <summary>Where the longest phrase of a section ends that begins at a place; the place itself where none does.</summary>
    private int LongestEnd(int from, PhraseSections sections, string section)
    {
        var longest = from;
        foreach (var end in In(sections).EndsFrom(from, section))
        {
            longest = end > from && IsInOneSentence(from, end) ? end : longest;
        }

        return longest;
    }

    /// <summary>No phrase goes on in the next sentence.</summary>
    private bool IsInOneSentence(int from, int end)
    {
        for (var at = from + 1; at < end; at++)
        {
            if (EndsSentenceBefore(at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Some of the words.</summary>
    public IReadOnlyList<string> Slice(int from, int to) => _words.GetRange(from, to - from);

    /// <summary>Whether a mark stands between a word and the one before it.</summary>
    public bool IsSetApart(int at) =>
        Between(at).IndexOfAny(Marks) >= 0
        || Between(at).Contains(" -", StringComparison.Ordinal)
        || Between(at).Contains("- ", StringComparison.Ordinal);

    /// <summary>Whether a sentence ends between a word and the one before it.</summary>
    public bool EndsSentenceBefore(int at) => Between(at).IndexOfAny(".!?\n") >= 0;

    /// <summary>What stands between a word and the one before it; before the first and behind the last the text's own ends.</summary>
    public ReadOnlySpan<char> Between(int at) =>
        Text.AsSpan(
            at == 0 ? 0 : _places[at - 1].End, (at == Count ? Text.Length : _places[at].Start) - (at == 0 ? 0 : _places[at - 1].End));

    /// <summary>Where a word begins in the text.</summary>
    public int StartOf(int at) => _places[at].Start;

    /// <summary>Where a word ends in the text.</summary>
    public int EndOf(int at) => _places[at].End;

    /// <summary>Most words are letters that only want to be small: those cost nothing more.</summary>
    private static string Plain(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (!char.IsAsciiLetter(word[at]) || (at > 0 && char.ToLowerInvariant(word[at]) == char.ToLowerInvariant(word[at - 1])))
            {
                return SpokenWords.Plain(word).Trim();
            }
        }

        return word.ToLowerInvariant();
    }

    private static bool IsOfWord(string text, int at) => char.IsLetterOrDigit(text[at]) || text[at] is '\'' or '’' or '‘' or '`' or '´'
        || (text[at] is '*' && at > 0 && char.IsLetter(text[at - 1]))
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
