using System.Collections.Concurrent;

namespace TeamsPolicyBot.Phrases;

/// <summary>A piece of a message, a sentence or a part of one.</summary>
/// <param name="Said">The phrases that it says.</param>
/// <param name="Begin">Where it begins in the text, in characters.</param>
/// <param name="Asks">Whether its sentence ends in a question mark.</param>
internal readonly record struct Piece(IReadOnlyList<Phrase> Said, int Begin, bool Asks)
{
    /// <summary>Whether it says one of these.</summary>
    public bool Says(IReadOnlySet<Phrase> phrases)
    {
        foreach (var phrase in Said)
        {
            if (phrases.Contains(phrase))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Phrases with their words and groups. A message is read once for all of them, whoever asks for which.</summary>
internal sealed class PhraseBook(IReadOnlyDictionary<string, IReadOnlyList<string>> groups, IReadOnlySet<string> notSlips)
{
    private readonly Lexicon _lexicon = new(notSlips);
    private readonly RowSets _sets = new();
    private readonly Dictionary<string, Phrase> _phrases = new(StringComparer.Ordinal);

    /// <summary>Scans that nobody uses just now; their tables are too large to be made for each message.</summary>
    private readonly ConcurrentBag<PhraseScan> _spare = [];

    /// <summary>Made when the first message is read.</summary>
    private PhraseIndex? _index;

    /// <summary>Takes a phrase up, the same words as the same phrase; null where it cannot be read, with the reason.</summary>
    /// <exception cref="InvalidOperationException">A message was read already.</exception>
    public Phrase? Add(string written, out string? whyNot)
    {
        if (_index is not null)
        {
            throw new InvalidOperationException("All phrases are taken up before the first message is read.");
        }

        whyNot = null;
        if (_phrases.TryGetValue(written, out var known))
        {
            return known;
        }

        var phrase = new PhraseWriter(_lexicon, _sets, groups).Write(written, out whyNot);
        if (phrase is not null)
        {
            _phrases[written] = phrase;
        }

        return phrase;
    }

    /// <summary>The pieces of a message that say anything or ask, in its order. Never throws, whatever was typed.</summary>
    public IReadOnlyList<Piece> Read(string text) => Scan(scan => scan.Read(SpokenWords.Plain(text)));

    /// <summary>The phrases that are said in a few words, for whoever asks where a phrase begins and ends.</summary>
    /// <param name="words">As <see cref="SpokenWords"/> makes them; at most <see cref="PhraseScan.MostWords"/>.</param>
    public IReadOnlyList<SaidPhrase> SaidIn(IEnumerable<string> words) => Scan(scan => scan.SaidIn(string.Join(' ', words)));

    private TResult Scan<TResult>(Func<PhraseScan, TResult> read)
    {
        var index = LazyInitializer.EnsureInitialized(ref _index, () => PhraseIndex.Of(_phrases.Values, _lexicon, _sets));
        var scan = _spare.TryTake(out var spare) ? spare : new PhraseScan(index);
        var result = read(scan);
        _spare.Add(scan);
        return result;
    }
}
