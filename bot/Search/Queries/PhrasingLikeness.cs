using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>How like a question the ways of asking for a document are.</summary>
/// <param name="Nearest">0 to 1: of the nearest one.</param>
/// <param name="Together">Of all together: the sixth root of the sum of sixth powers, so that two equally near count 12 % more than one,
/// and far ones vanish beside a near one.</param>
internal readonly record struct Likeness(float Nearest, float Together);

/// <summary>
/// Compares a question with phrasings as wholes, in both directions: how much of the question each covers, and how much of it the question
/// covers.
/// </summary>
internal sealed class PhrasingLikeness
{
    private const int Power = 6;

    /// <summary>
    /// The likeness of a phrasing typed as it is written: more than that of one whose words are all in the question, and no more.
    /// </summary>
    private const float AsWritten = 1.3f;

    /// <summary>So many documents, and lists that neighbours share, are compared in most searches.</summary>
    private const int Usual = 64;

    private readonly float _idf;
    private readonly bool _hasContent;
    private readonly float[] _worths;
    private readonly float[] _best;

    /// <summary>For the id of a term, one more than its place among those that the question's terms stand for; 0 for all others.</summary>
    private readonly byte[] _placeOf;
    private readonly List<(int Asked, float Weight)> _found = [];
    private readonly PhrasingTable _phrasings;
    private readonly Dictionary<Phrasing[], Likeness> _compared = new(Usual);

    public PhrasingLikeness(Question question, TermTable terms, PhrasingTable phrasings)
    {
        _phrasings = phrasings;
        (_idf, _hasContent) = (question.Idf, question.ContentWords > 0);
        _worths = [.. question.Terms.Select(term => term.Worth)];
        _best = new float[_worths.Length];
        _placeOf = new byte[terms.Count];
        for (var asked = 0; asked < question.Terms.Count; asked++)
        {
            foreach (var (term, weight) in question.Terms[asked].Alternatives)
            {
                Add(term.Id, asked, weight);
            }
        }
    }

    /// <summary>Of all phrasings of a document.</summary>
    public Likeness Of(int doc) => Known(_phrasings.Of(doc));

    /// <summary>Of those that a document shares with its neighbours.</summary>
    public Likeness OfShared(int doc) => Known(_phrasings.SharedOf(doc));

    private Likeness Known(Phrasing[] phrasings) =>
        _compared.TryGetValue(phrasings, out var known) ? known : _compared[phrasings] = Compare(phrasings);

    private Likeness Compare(Phrasing[] phrasings)
    {
        var (nearest, sum) = (0f, 0f);
        foreach (var phrasing in phrasings)
        {
            var likeness = Of(phrasing);
            var squared = likeness * likeness;
            nearest = Math.Max(nearest, Math.Min(1, likeness));
            sum += squared * squared * squared;
        }

        return sum == 0 ? default : new Likeness(nearest, MathF.Pow(sum, 1f / Power));
    }

    /// <summary>
    /// Of one: 0 to 1, the geometric mean of both shares, and <see cref="AsWritten"/> where they are the same; 0 where no content word of
    /// the question is in the phrasing, unless it has none.
    /// </summary>
    public float Of(Phrasing phrasing)
    {
        var (ofPhrasing, ofQuestion, found) = (0f, 0f, 0);
        // Its content words come first.
        for (var i = 0; i < phrasing.Terms.Length && (i != phrasing.ContentWords || found > 0 || !_hasContent); i++)
        {
            if (_placeOf[phrasing.Terms[i]] is var place and > 0)
            {
                if (found == 0)
                {
                    Array.Clear(_best);
                }

                var (asked, weight) = _found[place - 1];
                ofPhrasing += weight * phrasing.Worths[i];
                ofQuestion += Math.Max(0, weight - _best[asked]) * _worths[asked];
                _best[asked] = Math.Max(_best[asked], weight);
                found++;
            }
        }

        return found == 0 ? 0
            : found == phrasing.Terms.Length && !_best.AsSpan().ContainsAnyExcept(1f) ? AsWritten
            : MathF.Sqrt(Math.Min(1, ofQuestion / _idf) * Math.Min(1, ofPhrasing / phrasing.Idf));
    }

    private void Add(int term, int asked, float weight)
    {
        if (_placeOf[term] is var place and > 0)
        {
            _found[place - 1] = _found[place - 1].Weight < weight ? (asked, weight) : _found[place - 1];
        }
        else if (_found.Count < byte.MaxValue)
        {
            _found.Add((asked, weight));
            _placeOf[term] = (byte)_found.Count;
        }
    }
}
