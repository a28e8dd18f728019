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
    private readonly SearchOptions _options;
    private readonly TermTable _terms;

    /// <summary>For the id of a term, which of the question's terms it stands for, and how well.</summary>
    private readonly Dictionary<int, (int Asked, float Weight)> _counts = [];

    public PhrasingLikeness(Question question, TermTable terms, SearchOptions options)
    {
        (_question, _terms, _options) = (question, terms, options);
        for (var asked = 0; asked < question.Terms.Count; asked++)
        {
            foreach (var (term, weight) in question.Terms[asked].Alternatives)
            {
                if (!_counts.TryGetValue(term.Id, out var known) || known.Weight < weight)
                {
                    _counts[term.Id] = (asked, weight);
                }
            }
        }
    }

    /// <summary>Of all phrasings of a document.</summary>
    public Likeness Of(ReadOnlySpan<Phrasing> phrasings)
    {
        var nearest = 0f;
        var sum = 0.0;
        foreach (var phrasing in phrasings)
        {
            var likeness = Of(phrasing);
            nearest = Math.Max(nearest, Math.Min(1, likeness));
            sum += Math.Pow(likeness, Power);
        }

        return new Likeness(nearest, (float)Math.Pow(sum, 1.0 / Power));
    }

    /// <summary>0 to 1: the geometric mean of both shares, and <see cref="AsWritten"/> where they are the same; 0 where no content word of the question is in the phrasing, unless it has none.</summary>
    public float Of(Phrasing phrasing)
    {
        Span<float> best = stackalloc float[_question.Terms.Count];
        best.Clear();
        var ofPhrasing = 0f;
        var hasContent = _question.ContentWords == 0;
        var isWhole = true;
        foreach (var id in phrasing.Terms)
        {
            if (_counts.TryGetValue(id, out var counts))
            {
                best[counts.Asked] = Math.Max(best[counts.Asked], counts.Weight);
                ofPhrasing += counts.Weight * PhrasingTable.Worth(_terms.At(id), _options);
                hasContent |= !_question.Terms[counts.Asked].IsFunctionWord;
            }
            else
            {
                isWhole = false;
            }
        }

        if (!hasContent || phrasing.Terms.Length == 0)
        {
            return 0;
        }

        var ofQuestion = 0f;
        for (var asked = 0; asked < best.Length; asked++)
        {
            ofQuestion += best[asked] * _question.Terms[asked].Worth;
            isWhole &= best[asked] == 1;
        }

        if (isWhole)
        {
            return AsWritten;
        }

        return MathF.Sqrt(Math.Min(1, ofQuestion / _question.Idf) * Math.Min(1, ofPhrasing / phrasing.Idf));
    }
}
