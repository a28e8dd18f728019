namespace TeamsPolicyBot.Phrases;

/// <summary>
/// Reads a message for all phrases of a book at once: a word typed points to the rows that begin with it, a row to its sets, a set
/// to the phrases that cannot be said without it; only these are tried. For one message at a time.
/// </summary>
internal sealed class PhraseScan(PhraseIndex index)
{
    /// <summary>Words of a piece: one bit each, and one bit for the place behind the last.</summary>
    public const int MostWords = 62;

    /// <summary>How many words a long sentence's pieces share, so that no phrase is cut in two.</summary>
    private const int Overlap = 24;

    private readonly ulong[] _places = new ulong[index.Lexicon.Count];
    private readonly ulong[] _starts = new ulong[index.Sets.Numbers];
    private readonly bool[] _isMet = new bool[index.Sets.Count];
    private readonly List<int> _typed = [];
    private readonly List<RowSet> _met = [];

    /// <summary>The numbers of the sentence's words one after the other, and where those of each word begin.</summary>
    private readonly List<int> _numbers = [];
    private readonly List<int> _begins = [];

    /// <summary>Where the words begin in the text.</summary>
    private readonly List<int> _offsets = [];

    /// <param name="plain">A text as <see cref="SpokenWords.Plain"/> makes it.</param>
    public IReadOnlyList<Piece> Read(string plain)
    {
        var pieces = new List<Piece>();
        for (var begin = 0; begin < plain.Length;)
        {
            var rest = plain.AsSpan(begin);
            var length = rest.IndexOfAny(SpokenWords.SentenceEnd, SpokenWords.QuestionEnd);
            var asks = length >= 0 && rest[length] == SpokenWords.QuestionEnd;
            length = length < 0 ? rest.Length : length;
            LookUp(rest[..length], begin);
            AddPieces(pieces, asks);
            if (asks)
            {
                pieces.Add(new Piece([], begin, asks));
            }

            begin += length + 1;
        }

        return pieces;
    }

    /// <summary>The phrases that are said anywhere in a few words, and where.</summary>
    /// <param name="words">One sentence, as long as a piece.</param>
    public IReadOnlyList<SaidPhrase> SaidIn(string words)
    {
        LookUp(words, 0);
        Meet(0, _offsets.Count);
        var places = new PiecePlaces(_starts, (2UL << _offsets.Count) - 1, 1, 1UL << _offsets.Count);
        var said = Said(places)?.ConvertAll(phrase => SaidPhrase.Of(phrase, places, _offsets.Count));
        Clear();
        return said ?? [];
    }

    private void AddPieces(List<Piece> pieces, bool asks)
    {
        var words = _offsets.Count;
        for (var at = 0; _numbers.Count > 0 && at < words; at = at + MostWords < words ? at + MostWords - Overlap : words)
        {
            if (Said(at, Math.Min(words - at, MostWords)) is { } said)
            {
                pieces.Add(new Piece(said, _offsets[at], asks));
            }
        }
    }

    private void LookUp(ReadOnlySpan<char> sentence, int begin)
    {
        _numbers.Clear();
        _begins.Clear();
        _offsets.Clear();
        foreach (var range in sentence.Split(' '))
        {
            var word = sentence[range];
            if (!word.IsEmpty)
            {
                _offsets.Add(begin + range.Start.Value);
                _begins.Add(_numbers.Count);
                index.Lexicon.AddNumbersOf(word, _numbers);
            }
        }

        _begins.Add(_numbers.Count);
    }

    /// <summary>The phrases said in a piece of the sentence; null for none.</summary>
    private List<Phrase>? Said(int first, int length)
    {
        Meet(first, length);
        var places = new PiecePlaces(
            _starts, (2UL << length) - 1, first == 0 ? 1UL : 0, first + length == _offsets.Count ? 1UL << length : 0);
        var said = Said(places);
        Clear();
        return said;
    }

    /// <summary>The phrases of the sets that were met that are said; null for none.</summary>
    private List<Phrase>? Said(in PiecePlaces places)
    {
        List<Phrase>? said = null;
        foreach (var set in _met)
        {
            foreach (var phrase in index.PhrasesOf[set.Number])
            {
                if (phrase.Occurs(places))
                {
                    (said ??= []).Add(phrase);
                }
            }
        }

        return said;
    }

    private void Meet(int first, int length)
    {
        for (var at = 0; at < length; at++)
        {
            Place(at, _begins[first + at], _begins[first + at + 1]);
        }

        foreach (var word in _typed)
        {
            MeetRows(word, length);
        }
    }

    private void Place(int at, int begin, int end)
    {
        for (var number = begin; number < end; number++)
        {
            var word = _numbers[number];
            if (_places[word] == 0)
            {
                _typed.Add(word);
            }

            _places[word] |= 1UL << at;
        }
    }

    /// <summary>Marks in the sets where the rows begin that begin with this word; a row longer than the piece does nowhere.</summary>
    private void MeetRows(int first, int length)
    {
        foreach (var row in index.RowsOf[first])
        {
            if (row.Words.Length > length)
            {
                return;
            }

            var starts = _places[first];
            for (var word = 1; word < row.Words.Length && starts != 0; word++)
            {
                starts &= _places[row.Words[word]] >> word;
            }

            if (starts != 0)
            {
                Meet(row, starts);
            }
        }
    }

    private void Meet(Row row, ulong starts)
    {
        foreach (var set in row.Sets)
        {
            _starts[set.Offset + row.Words.Length - 1] |= starts;
            if (!_isMet[set.Number])
            {
                _isMet[set.Number] = true;
                _met.Add(set);
            }
        }
    }

    private void Clear()
    {
        foreach (var word in _typed)
        {
            _places[word] = 0;
        }

        foreach (var set in _met)
        {
            _isMet[set.Number] = false;
            Array.Clear(_starts, set.Offset, set.Longest);
        }

        _typed.Clear();
        _met.Clear();
    }
}
