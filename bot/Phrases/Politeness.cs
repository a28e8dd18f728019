namespace TeamsPolicyBot.Phrases;

/// <summary>
/// Politeness is free: takes away what people put around a question and that asks nothing ("sorry to bother you but", "quick
/// question -", "asking for a colleague,", "thanks in advance"). The words and the grammar stand in <c>politeness.txt</c>. What is
/// left is as it was typed. A message of nothing else stays whole: it is small talk.
/// </summary>
internal sealed class Politeness
{
    /// <summary>More words than courtesy between two marks has.</summary>
    private const int LongestPart = 16;

    /// <summary>As far back from the end courtesy without a mark reaches.</summary>
    private const int LongestEnding = 12;

    /// <summary>A name under a message: "Sam Miller".</summary>
    private const int LongestName = 3;

    private readonly PhraseSections _sections;
    private readonly IReadOnlySet<string> _courtesy;
    private readonly IReadOnlySet<string> _small;
    private readonly IReadOnlySet<string> _asking;
    private readonly IReadOnlySet<string> _belonging;

    private Politeness(PhraseSections sections)
    {
        _sections = sections;
        _courtesy = sections.WordsIn("courtesy words");
        _small = sections.WordsIn("small words");
        _asking = sections.WordsIn("asking words");
        _belonging = sections.WordsIn("belonging words");
    }

    /// <summary>The words in the program.</summary>
    public static Politeness English { get; } = new(PhraseSections.Embedded("Politeness.en.txt"));

    /// <summary>A message without the courtesy before and after it; the message itself where there is none, or nothing else.</summary>
    public string Without(string message) => Without(PlacedWords.Of(message));

    /// <summary>The same for a message that has been read.</summary>
    public string Without(PlacedWords words)
    {
        var window = words.In(_sections);
        var begin = BeginOf(words, window);
        return Rest(words, begin, EndOf(words, window, begin)) ?? words.Text;
    }

    /// <summary>The same for a message whose end is somebody's own words.</summary>
    public string WithoutBeginning(PlacedWords words)
    {
        var window = words.In(_sections);
        return Rest(words, BeginOf(words, window), words.Count) ?? words.Text;
    }

    private int BeginOf(PlacedWords words, PhraseWindow window)
    {
        var begin = 0;
        while (begin < words.Count && BehindCourtesy(words, window, begin) is var next && next > begin)
        {
            begin = next;
        }

        return begin;
    }

    private int EndOf(PlacedWords words, PhraseWindow window, int begin)
    {
        var end = words.Count;
        while (end > begin && BeforeCourtesy(words, window, begin, end) is var next && next < end)
        {
            end = next;
        }

        return end;
    }

    /// <summary>Where the courtesy ends that begins at a place; the place itself where none does, or where nothing follows it.</summary>
    private int BehindCourtesy(PlacedWords words, PhraseWindow window, int begin)
    {
        var part = PartEnd(words, begin);
        var behind = new[]
        {
            begin,
            window.EndsFrom(begin, "before").LastOrDefault(),
            BeforeAsking(words, window, begin),
            part < words.Count && IsCourtesy(words, window, begin, part) ? part : begin,
        }.Max();
        return behind < words.Count ? behind : begin;
    }

    /// <summary>What is courtesy only where a question follows: "can I ask" before "what", not before "a colleague".</summary>
    private int BeforeAsking(PlacedWords words, PhraseWindow window, int begin) =>
        window.EndsFrom(begin, "before asking").LastOrDefault(end => end < words.Count && _asking.Contains(words[end]));

    private int BeforeCourtesy(PlacedWords words, PhraseWindow window, int begin, int end)
    {
        var part = PartBegin(words, begin, end);
        return part > begin && IsCourtesy(words, window, part, end) ? part
            : part > begin && end - part <= LongestName && WithoutPhrase(words, window, begin, part, "signing") is { } signed ? signed
            : WithoutPhrase(words, window, begin, end, "after") ?? end;
    }

    /// <summary>
    /// Where the longest of a section's phrases begins that ends there; null where none does, or where it belongs to the question.
    /// </summary>
    private int? WithoutPhrase(PlacedWords words, PhraseWindow window, int begin, int end, string section)
    {
        for (var from = Math.Max(begin + 1, end - LongestEnding); from < end; from++)
        {
            if (window.IsWholly(from, end, section))
            {
                return words.IsSetApart(from) || !_belonging.Contains(words[from - 1]) ? from : null;
            }
        }

        return null;
    }

    /// <summary>Whether a part between two marks is courtesy: by a phrase, or by consisting of such words alone.</summary>
    private bool IsCourtesy(PlacedWords words, PhraseWindow window, int from, int to)
    {
        if (to - from > LongestPart)
        {
            return false;
        }

        var part = words.Slice(from, to);
        return window.IsWholly(from, to, "apart")
            || window.IsWholly(from, to, "before")
            || window.IsWholly(from, to, "after")
            || (
                !_asking.Contains(part[0])
                && part.Any(_courtesy.Contains)
                && part.All(word => _courtesy.Contains(word) || _small.Contains(word))
            );
    }

    private bool IsOfCourtesyOnly(PlacedWords words, int begin, int end) =>
        words.Slice(begin, end).All(word => _courtesy.Contains(word) || _small.Contains(word) || _asking.Contains(word));

    private static int PartEnd(PlacedWords words, int begin)
    {
        var at = begin + 1;
        while (at < words.Count && !words.IsSetApart(at))
        {
            at++;
        }

        return at;
    }

    private static int PartBegin(PlacedWords words, int begin, int end)
    {
        var at = end - 1;
        while (at > begin && !words.IsSetApart(at))
        {
            at--;
        }

        return at;
    }

    /// <summary>
    /// As it was typed; a question mark behind the courtesy is the question's. Null where nothing was taken away, or nothing would be left.
    /// </summary>
    private string? Rest(PlacedWords words, int begin, int end)
    {
        if ((begin == 0 && end == words.Count) || begin >= end || IsOfCourtesyOnly(words, begin, end))
        {
            return null;
        }

        var rest = words.Text[words.StartOf(begin)..words.EndOf(end - 1)];
        if (end == words.Count)
        {
            return rest + words.Between(end).TrimEnd().ToString();
        }

        return words.Text.AsSpan(words.EndOf(end - 1)).Contains('?') ? rest + "?" : rest;
    }
}
