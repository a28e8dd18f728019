using System.Numerics;
using System.Runtime.InteropServices;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Compares the query with each phrasing as a whole, in both directions: how much of the query it covers, and how much of it the query covers.</summary>
/// <remarks>
/// Common function words do not make a phrasing worth looking at; they tell between those that share another word with the query.
/// Nor does a document whose fields hardly have the query's words get its phrasings looked at, see <see cref="SearchOptions.PhrasingsFrom"/>.
/// </remarks>
internal sealed class PhrasingScorer(IndexReader reader)
{
    /// <summary>The power to which likeness is raised: 1 would be lenient, 2 asks for most of the words.</summary>
    public const double Sharpness = 1.5;

    /// <summary>The share of the query's content words, by idf, that counts as all of them: sums of one order differ from those of another in the last digits.</summary>
    private const float AllWords = .999f;

    private readonly PhrasingIndex _phrasings = reader.Occurrences.Phrasings;

    /// <summary>For each phrasing, how much idf of the query it covers, and how much of its own idf the query covers.</summary>
    private readonly Vector2[] _coverage = new Vector2[reader.Occurrences.Phrasings.Count];

    /// <summary>Which phrasings share a word with the query, a bit for each: read in their order they lie side by side.</summary>
    private readonly ulong[] _covered = new ulong[(reader.Occurrences.Phrasings.Count / 64) + 1];
    private readonly CommonWordCoverage _commonWords = new();

    /// <summary>For each document, the likeness of its nearest phrasing, squared; and the sixth powers of the likenesses of all, added.</summary>
    private readonly Likenesses[] _likenesses = new Likenesses[reader.Documents.Count];

    /// <summary>What a phrasing equal to the query adds to a score.</summary>
    private float _worth;

    /// <param name="fields">The documents' scores by their fields.</param>
    public void Add(Query query, FieldScorer fields)
    {
        _worth = (float)reader.Options.PhrasingWeight * query.Idf;
        if (reader.Options.PhrasingWeight <= 0)
        {
            return;
        }

        Cover(query, fields);
        var inverseIdf = 1 / query.Idf;
        for (var block = 0; block < _covered.Length; block++)
        {
            if (_covered[block] != 0)
            {
                AddBlock(block * 64, _covered[block], inverseIdf);
                _covered[block] = 0;
            }
        }
    }

    private void AddBlock(int first, ulong covered, float inverseIdf)
    {
        var length = Math.Min(64, _coverage.Length - first);
        var phrasings = _phrasings.Phrasings.AsSpan(first, length);
        var coverages = _coverage.AsSpan(first, length);
        var likenesses = _likenesses.AsSpan();
        for (; covered != 0; covered &= covered - 1)
        {
            var place = BitOperations.TrailingZeroCount(covered);
            ref readonly var phrasing = ref phrasings[place];
            var squared = SquaredLikeness(phrasing, coverages[place], inverseIdf);
            ref var likeness = ref likenesses[phrasing.Doc];
            likeness.Nearest = float.MaxNative(likeness.Nearest, squared);
            likeness.Sum += squared * squared * squared;
        }

        coverages.Clear();
    }

    /// <summary>0 to 1: likeness of the query and the document's nearest phrasing.</summary>
    public float Strength(int doc) => MathF.Sqrt(_likenesses[doc].Nearest);

    /// <summary>What the document's phrasings add to its score.</summary>
    /// <remarks>The fourth root of the sum of sixth powers is the sixth root to the power of <see cref="Sharpness"/>, without the cost of a power.</remarks>
    public float Score(int doc) => _likenesses[doc].Sum is var sum and > 0 ? _worth * MathF.Sqrt(MathF.Sqrt(sum)) : 0;

    /// <summary>Likeness of the query and all phrasings of the document together, a little more than that of the nearest one.</summary>
    /// <remarks>
    /// The sixth root of the sum of sixth powers: two phrasings equally near count 12 % more than one, five 31 % more, and far ones vanish beside a near one.
    /// </remarks>
    public float Together(int doc) => MathF.Pow(_likenesses[doc].Sum, 1f / 6);

    /// <summary>The phrasings of a document that share a word with the query, nearest first, each with its likeness.</summary>
    public IEnumerable<(string Text, float Likeness)> Nearest(Query query, FieldScorer fields, int doc)
    {
        Cover(query, fields);
        var found = Enumerable.Range(0, _phrasings.Count)
            .Where(number => _phrasings.Phrasings[number].Doc == doc && _coverage[number].X > 0)
            .Select(number => (_phrasings.Texts[number], Likeness: MathF.Sqrt(SquaredLikeness(_phrasings.Phrasings[number], _coverage[number], 1 / query.Idf))))
            .OrderByDescending(phrasing => phrasing.Likeness)
            .ToList();
        Array.Clear(_coverage);
        Array.Clear(_covered);
        return found;
    }

    public void Clear() => Array.Clear(_likenesses);

    private void Cover(Query query, FieldScorer fields)
    {
        var least = (float)reader.Options.PhrasingsFrom * Highest(fields.Scores);
        var all = AllWords * query.ContentIdf;
        _commonWords.Clear();
        foreach (var term in query.Terms)
        {
            if (term.Matches is not { } matches)
            {
                continue;
            }

            var worth = term.Weight * term.Idf;
            if (term.IsFunctionWord && query.ContentWords > 0 && _phrasings.CommonWord(matches.Alternatives[0].Term) is var word and >= 0)
            {
                _commonWords.Add(word, new Vector2(worth, _phrasings.CommonWords[word].Idf));
            }
            else
            {
                Cover(matches, worth, fields, least, all);
            }
        }

        _commonWords.Complete();
    }

    private static float Highest(ReadOnlySpan<float> scores)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(scores);
        var highest = Vector<float>.Zero;
        foreach (var vector in vectors)
        {
            highest = Vector.MaxNative(highest, vector);
        }

        var found = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
        {
            found = float.MaxNative(found, highest[i]);
        }

        foreach (var score in scores[(vectors.Length * Vector<float>.Count)..])
        {
            found = float.MaxNative(found, score);
        }

        return found;
    }

    private void Cover(TermMatches matches, float worth, FieldScorer fields, float least, float all)
    {
        var scores = fields.Scores;
        var matched = fields.Matched;
        foreach (var (doc, from, to) in matches.PhrasingDocs)
        {
            if (scores[doc] >= least || matched[doc] >= all)
            {
                Cover(matches.Phrasings.AsSpan(from..to), worth);
            }
        }
    }

    private void Cover(ReadOnlySpan<PhrasingMatch> phrasings, float worth)
    {
        foreach (var (phrasing, weight, idf) in phrasings)
        {
            _covered[phrasing / 64] |= 1ul << (phrasing % 64);
            _coverage[phrasing] += new Vector2(worth * weight, idf);
        }
    }

    /// <summary>Likeness is the geometric mean of both shares, each at most 1: a synonym may cover a word that another term covers too.</summary>
    private float SquaredLikeness(in Phrasing phrasing, Vector2 coverage, float inverseIdf)
    {
        coverage += _commonWords.Of(phrasing.CommonWords);
        var shares = Vector2.MinNative(Vector2.One, coverage * new Vector2(inverseIdf, phrasing.InverseIdf));
        return shares.X * shares.Y;
    }

    private struct Likenesses
    {
        public float Nearest;
        public float Sum;
    }
}
