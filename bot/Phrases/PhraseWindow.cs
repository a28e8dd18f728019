using System.Numerics;

namespace TeamsPolicyBot.Phrases;

/// <summary>Phrases looked for at given places of a text, a window of it at a time: as many words as a piece has.</summary>
internal sealed class PhraseWindow(PlacedWords words, PhraseSections sections)
{
    private int _first;
    private int _behind = -1;

    /// <summary>The phrases of all sections that are said anywhere in the window: few, and asked for at many places.</summary>
    private IReadOnlyList<SaidPhrase> _said = [];

    /// <summary>Whether the words from one place to another are one phrase of a section.</summary>
    public bool IsWholly(int from, int to, string section)
    {
        if (to - from >= PhraseScan.MostWords)
        {
            return false;
        }

        Move(from, to);
        return (EndsAt(from - _first, section) >> (to - _first) & 1) == 1;
    }

    /// <summary>Where phrases of a section end that begin at a place, the nearest first; as far as the window reaches.</summary>
    public IEnumerable<int> EndsFrom(int from, string section)
    {
        Move(from, Math.Min(words.Count, from + (PhraseScan.MostWords / 2)));
        return EndsAt(from - _first, section) is var ends and not 0 ? Places(ends, _first) : [];
    }

    private static IEnumerable<int> Places(ulong ends, int first)
    {
        for (; ends != 0; ends &= ends - 1)
        {
            yield return first + BitOperations.TrailingZeroCount(ends);
        }
    }

    /// <summary>Where phrases of a section end that begin at a place of the window.</summary>
    private ulong EndsAt(int place, string section)
    {
        var ends = 0UL;
        for (var at = 0; at < _said.Count; at++)
        {
            if (sections.IsIn(section, _said[at].Phrase))
            {
                ends |= _said[at].Ends[place];
            }
        }

        return ends;
    }

    private void Move(int from, int to)
    {
        if (from < _first || to > _behind)
        {
            _first = Math.Max(0, Math.Min(from, words.Count - PhraseScan.MostWords));
            _behind = Math.Min(words.Count, _first + PhraseScan.MostWords);
            _said = sections.SaidIn(words.Slice(_first, _behind));
        }
    }
}
