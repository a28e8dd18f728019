using System.Buffers;
using System.Numerics;

namespace TeamsPolicyBot.Phrases;

/// <summary>Phrases looked for at given places of a text, a window of it at a time: as many words as a piece has.</summary>
internal sealed class PhraseWindow(PlacedWords words, PhraseSections sections) : IDisposable
{
    /// <summary>The numbers of all sets, which are too many to be made for each message.</summary>
    private readonly ulong[] _starts = ArrayPool<ulong>.Shared.Rent(sections.Numbers);

    private int _first;
    private int _behind = -1;
    private PiecePlaces _places;

    /// <summary>The phrases of all sections that are said anywhere in the window: few, and asked for at many places.</summary>
    private IReadOnlyList<Phrase> _said = [];

    /// <summary>Whether the words from one place to another are one phrase of a section.</summary>
    public bool IsWholly(int from, int to, string section)
    {
        if (to - from >= PhraseScan.MostWords)
        {
            return false;
        }

        Move(from, to);
        return (EndsFrom(from, section, _places) >> (to - _first) & 1) == 1;
    }

    /// <summary>Where phrases of a section end that begin at a place, the nearest first; as far as the window reaches.</summary>
    public IEnumerable<int> EndsFrom(int from, string section)
    {
        Move(from, Math.Min(words.Count, from + (PhraseScan.MostWords / 2)));
        for (var ends = EndsFrom(from, section, _places); ends != 0; ends &= ends - 1)
        {
            yield return _first + BitOperations.TrailingZeroCount(ends);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_starts);

    /// <summary>Where phrases of a section end that begin at a place, as places of the window.</summary>
    private ulong EndsFrom(int from, string section, in PiecePlaces places)
    {
        var ends = 0UL;
        for (var at = 0; at < _said.Count; at++)
        {
            if (sections.IsIn(section, _said[at]))
            {
                ends |= _said[at].From(1UL << (from - _first), places);
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
            (_places, _said) = sections.PlacesIn(words.Slice(_first, _behind), _starts);
        }
    }
}
