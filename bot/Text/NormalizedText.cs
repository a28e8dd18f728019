using System.Text;

namespace TeamsPolicyBot.Text;

/// <summary>
/// A text as a matcher wants it, with the way back to the text as it was typed. Word, Teams and telephones put no-break spaces,
/// en dashes, zero-width and full-width characters where a person typed plain ones: here each has its plain form (Unicode NFKC),
/// every dash is <c>-</c>, every run of white space one space or one line feed, every apostrophe <c>'</c>, every digit a European one, and
/// a
/// Cyrillic or Greek letter that looks like a Latin one is that one. Capitals stay. Costs time in proportion to its length.
/// </summary>
internal sealed class NormalizedText
{
    private readonly StringBuilder _value;
    private readonly List<(int Start, int End)> _origins;

    private NormalizedText(string original)
    {
        Original = original;
        _value = new StringBuilder(original.Length);
        _origins = new List<(int Start, int End)>(original.Length);
        for (var start = 0; start < original.Length;)
        {
            var end = EndOfSegment(original, start);
            Add(original.AsSpan(start, end - start), start, end);
            start = end;
        }

        Value = _value.ToString();
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The text in its plain form.</summary>
    public string Value { get; }

    public static NormalizedText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NormalizedText(text);
    }

    /// <summary>Where in <see cref="Original"/> a part of <see cref="Value"/> stood. What was left out at its edges is not in it.</summary>
    /// <param name="start">Of the part, in characters from the start of <see cref="Value"/>.</param>
    /// <param name="length">At least 1.</param>
    public (int Start, int Length) Origin(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        var first = _origins[start].Start;
        return (first, _origins[start + length - 1].End - first);
    }

    /// <summary>A character and the combining marks after it: the unit that NFKC works on.</summary>
    private static int EndOfSegment(string text, int start)
    {
        var end = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
        var most = Math.Min(text.Length, end + CombiningMarks.Most);
        while (end < most && CombiningMarks.Is(text[end]))
        {
            end++;
        }

        return end;
    }

    private void Add(ReadOnlySpan<char> segment, int start, int end)
    {
        if (segment.Length == 1 && char.IsAscii(segment[0]))
        {
            Add(segment[0], start, end);
            return;
        }

        Span<char> characters = stackalloc char[2];
        foreach (var rune in PlainCharacters.Compose(segment).EnumerateRunes())
        {
            var length = PlainCharacters.Of(rune)?.EncodeToUtf16(characters) ?? 0;
            foreach (var character in characters[..length])
            {
                Add(character, start, end);
            }
        }
    }

    /// <summary>White space joins the white space before it; a line feed in it stays one.</summary>
    private void Add(char character, int start, int end)
    {
        var isSpace = char.IsWhiteSpace(character);
        if (isSpace && _value.Length > 0 && char.IsWhiteSpace(_value[^1]))
        {
            _origins[^1] = (_origins[^1].Start, end);
            if (PlainCharacters.IsNewLine(character))
            {
                _value[^1] = '\n';
            }

            return;
        }

        _value.Append(!isSpace ? character : PlainCharacters.IsNewLine(character) ? '\n' : ' ');
        _origins.Add((start, end));
    }
}
