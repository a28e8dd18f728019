using System.Numerics;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Compares the query with each phrasing as a whole, in both directions: how much of the query it covers, and how much of it the query covers.</summary>
/// <remarks>
/// "Can I" and "my" stand in thousands of phrasings. They do not make a phrasing worth looking at; they tell between those that share
/// another word with the query. So they are no list of phrasings here but a bit in each phrasing.
/// </remarks>
internal sealed class PhrasingScorer(IndexReader reader)
{
    private readonly PhrasingIndex _phrasings = reader.Occurrences.Phrasings;
    private readonly Coverage[] _coverage = new Coverage[reader.Occurrences.Phrasings.Count];

    /// <summary>Which phrasings share a word with the query, a bit for each: read in their order they lie side by side.</summary>
    private readonly ulong[] _covered = new ulong[(reader.Occurrences.Phrasings.Count / 64) + 1];

    private readonly Likenesses _likenesses = new(reader.Documents.Count);

    /// <summary>What each common word of the query is worth to it, by the word's bit.</summary>
    private readonly float[] _commonWorth = new float[reader.Occurrences.Phrasings.CommonWords.Length];
    private ulong _commonWords;

    /// <summary>Documents with a phrasing that shares a word with the query.</summary>
    public ReadOnlySpan<int> Touched => _likenesses.Touched;

    public void Add(Query query)
    {
        if (reader.Options.PhrasingWeight <= 0)
        {
            return;
        }

        Cover(query);
        for (var block = 0; block < _covered.Length; block++)
        {
            for (var bits = _covered[block]; bits != 0; bits &= bits - 1)
            {
                var number = (block * 64) + BitOperations.TrailingZeroCount(bits);
                _likenesses.Add(_phrasings.Phrasings[number].Doc, SquaredLikeness(query, number));
                _coverage[number] = default;
            }

            _covered[block] = 0;
        }
    }

    /// <summary>0 to 1: likeness of the query and the document's nearest phrasing.</summary>
    public float Strength(int doc) => _likenesses.Nearest(doc);

    /// <summary>What the document's phrasings add to its score.</summary>
    public float Score(Query query, int doc) =>
        (float)reader.Options.PhrasingWeight * query.Idf * _likenesses.Together(doc, (float)reader.Options.PhrasingSharpness);

    /// <summary>Likeness of the query and all phrasings of the document together.</summary>
    public float Together(int doc) => _likenesses.Together(doc, 1);

    /// <summary>The phrasings of a document that share a word with the query, nearest first, each with its likeness.</summary>
    public IEnumerable<(string Text, float Likeness)> Nearest(Query query, int doc)
    {
        Cover(query);
        var found = Enumerable.Range(0, _phrasings.Count)
            .Where(number => _phrasings.Phrasings[number].Doc == doc && _coverage[number].OfQuery > 0)
            .Select(number => (_phrasings.Texts[number], Likeness: MathF.Sqrt(SquaredLikeness(query, number))))
            .OrderByDescending(phrasing => phrasing.Likeness)
            .ToList();
        Array.Clear(_coverage);
        Array.Clear(_covered);
        return found;
    }

    public void Clear() => _likenesses.Clear();

    private void Cover(Query query)
    {
        _commonWords = 0;
        foreach (var term in query.Terms)
        {
            if (term.Matches is { } matches)
            {
                Cover(matches, term.Weight * term.Idf, mayBeCommon: term.IsFunctionWord && query.ContentWords > 0);
            }
        }
    }

    private void Cover(TermMatches matches, float worth, bool mayBeCommon)
    {
        if (mayBeCommon && _phrasings.CommonWord(matches.Alternatives[0].Term) is var bit and >= 0)
        {
            _commonWords |= 1ul << bit;
            _commonWorth[bit] = worth;
            return;
        }

        foreach (var (phrasing, weight, idf) in matches.Phrasings)
        {
            ref var coverage = ref _coverage[phrasing];
            _covered[phrasing / 64] |= 1ul << (phrasing % 64);
            coverage.OfQuery += worth * weight;
            coverage.OfPhrasing += idf;
        }
    }

    /// <summary>Likeness is the geometric mean of both shares, each at most 1: a synonym may cover a word that another term covers too.</summary>
    private float SquaredLikeness(Query query, int number)
    {
        var phrasing = _phrasings.Phrasings[number];
        var coverage = _coverage[number];
        for (var shared = phrasing.CommonWords & _commonWords; shared != 0; shared &= shared - 1)
        {
            var bit = BitOperations.TrailingZeroCount(shared);
            coverage.OfQuery += _commonWorth[bit];
            coverage.OfPhrasing += _phrasings.CommonWords[bit].Idf;
        }

        return Math.Min(1, coverage.OfQuery / query.Idf) * Math.Min(1, coverage.OfPhrasing / phrasing.Idf);
    }

    /// <summary>How much of the idf of the query and of a phrasing they have in common.</summary>
    private struct Coverage
    {
        public float OfQuery;
        public float OfPhrasing;
    }
}
