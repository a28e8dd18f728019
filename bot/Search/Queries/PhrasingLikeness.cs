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
    /// <summary>
    /// The likeness of a phrasing typed as it is written: more than that of one whose words are all in the question, and no more.
    /// </summary>
    private const float AsWritten = 1.3f;

    /// <summary>Shares are sums of rounded numbers.</summary>
    private const float All = .9999f;

    private readonly Question _question;
    private readonly PhrasingTable _phrasings;

    /// <summary>For the id of a term, its place among <see cref="_counts"/>; 0 for all that count nothing for the question.</summary>
    private readonly byte[] _placeOf;

    /// <summary>For how much a term counts, and what the question's term is worth that it counts for.</summary>
    private readonly List<(float Weight, float Worth)> _counts = [default];
    private readonly Dictionary<Phrasing[], Likeness> _compared = [];

    public PhrasingLikeness(Question question, TermTable terms, PhrasingTable phrasings)
    {
        (_question, _phrasings, _placeOf) = (question, phrasings, new byte[terms.Count]);
        foreach (var (asked, found) in question.Terms.SelectMany(term => term.Alternatives, (term, found) => (term, found)))
        {
            if (_counts[_placeOf[found.Term.Id]].Weight < found.Weight && _counts.Count <= byte.MaxValue)
            {
                _placeOf[found.Term.Id] = (byte)_counts.Count;
                _counts.Add((found.Weight, asked.Worth));
            }
        }
    }

    /// <summary>Of all phrasings of a document.</summary>
    public Likeness Of(int doc) => Of(_phrasings.Of(doc));

    /// <summary>Of those that a document shares with its neighbours.</summary>
    public Likeness OfShared(int doc) => Of(_phrasings.SharedOf(doc));

    private Likeness Of(Phrasing[] phrasings)
    {
        if (!_compared.TryGetValue(phrasings, out var likeness))
        {
            var (nearest, sum) = (0f, 0f);
            foreach (var one in phrasings)
            {
                var each = Of(one);
                nearest = Math.Max(nearest, each);
                sum += each * each * each * each * each * each;
            }

            _compared[phrasings] = likeness = new Likeness(Math.Min(1, nearest), MathF.Pow(sum, 1f / 6));
        }

        return likeness;
    }

    /// <summary>
    /// Of one: 0 to 1, the geometric mean of both shares, and <see cref="AsWritten"/> where both are whole; 0 where no content word of the
    /// question is in the phrasing, unless it has none.
    /// </summary>
    public float Of(Phrasing phrasing)
    {
        var (ofPhrasing, ofQuestion) = (0f, 0f);
        foreach (var term in phrasing.Terms)
        {
            // Its content words come first.
            if (term.IsFunctionWord && ofQuestion == 0 && _question.ContentWords > 0)
            {
                return 0;
            }

            if (_placeOf[term.Id] is var place and > 0)
            {
                var (weight, worth) = _counts[place];
                ofPhrasing += weight * term.Worth;
                ofQuestion += weight * worth;
            }
        }

        if (ofQuestion == 0)
        {
            return 0;
        }

        ofPhrasing /= phrasing.Idf;
        ofQuestion = Math.Min(1, ofQuestion / _question.Idf);
        return ofPhrasing >= All && ofQuestion >= All ? AsWritten : MathF.Sqrt(ofPhrasing * ofQuestion);
    }
}
