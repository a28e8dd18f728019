using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>How like a question the ways of asking for a document are.</summary>
/// <param name="Nearest">0 to 1: of the nearest one.</param>
/// <param name="Together">Of all together: the sixth root of the sum of sixth powers, so that two equally near count 12 % more than one, and far ones vanish beside a near one.</param>
internal readonly record struct Likeness(float Nearest, float Together);

/// <summary>Compares a question with phrasings as wholes, in both directions: how much of the question each covers, and how much of it the question covers.</summary>
internal sealed class PhrasingLikeness
{
    private const int Power = 6;

    /// <summary>The likeness of a phrasing typed as it is written: more than that of one whose words are all in the question, and no more.</summary>
    private const float AsWritten = 1.3f;

    private readonly Question _question;

    /// <summary>For the id of a term, one more than its place among those that the question's terms stand for; 0 for all others.</summary>
    private readonly byte[] _placeOf;
    private readonly List<(int Asked, float Weight)> _found = [];

    public PhrasingLikeness(Question question, TermTable terms)
    {
        _question = question;
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
    public Likeness Of(ReadOnlySpan<Phrasing> phrasings)
    {
        Span<float> best = stackalloc float[_question.Terms.Count];
        var nearest = 0f;
        var sum = 0f;
        foreach (var phrasing in phrasings)
        {
            var likeness = Of(phrasing, best);
            var squared = likeness * likeness;
            nearest = Math.Max(nearest, Math.Min(1, likeness));
            sum += squared * squared * squared;
        }

        return new Likeness(nearest, MathF.Pow(sum, 1f / Power));
    }

    /// <summary>Of one phrasing.</summary>
    public float Of(Phrasing phrasing) => Of(phrasing, stackalloc float[_question.Terms.Count]);

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

    /// <summary>0 to 1: the geometric mean of both shares, and <see cref="AsWritten"/> where they are the same; 0 where no content word of the question is in the phrasing, unless it has none.</summary>
    private float Of(Phrasing phrasing, Span<float> best)
    {
        best.Clear();
        var ofPhrasing = 0f;
        var found = 0;
        var hasContent = _question.ContentWords == 0;
        for (var i = 0; i < phrasing.Terms.Length; i++)
        {
            if (_placeOf[phrasing.Terms[i]] is var place and > 0)
            {
                var (asked, weight) = _found[place - 1];
                best[asked] = Math.Max(best[asked], weight);
                ofPhrasing += weight * phrasing.Worths[i];
                hasContent |= !_question.Terms[asked].IsFunctionWord;
                found++;
            }
        }

        return found == 0 || !hasContent ? 0 : Of(phrasing, best, ofPhrasing, isWhole: found == phrasing.Terms.Length);
    }

    private float Of(Phrasing phrasing, Span<float> best, float ofPhrasing, bool isWhole)
    {
        var ofQuestion = 0f;
        for (var asked = 0; asked < best.Length; asked++)
        {
            ofQuestion += best[asked] * _question.Terms[asked].Worth;
            isWhole &= best[asked] == 1;
        }

        return isWhole ? AsWritten : MathF.Sqrt(Math.Min(1, ofQuestion / _question.Idf) * Math.Min(1, ofPhrasing / phrasing.Idf));
    }
}
