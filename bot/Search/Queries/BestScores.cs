namespace TeamsPolicyBot.Search.Queries;

/// <summary>The highest of the scores seen so far, at most <paramref name="n"/>.</summary>
/// <remarks>Hardly any score of many is among the best, so keeping them in order costs less than a heap.</remarks>
internal sealed class BestScores(int n)
{
    private readonly List<(int Doc, float Score)> _best = new(n + 1);
    private float _least;

    /// <summary>Highest score first; equal scores in the order in which they came.</summary>
    public IReadOnlyList<(int Doc, float Score)> Docs => _best;

    /// <summary>Keeps a score, which is above zero, if it is among the best.</summary>
    public void Add(int doc, float score)
    {
        if (score > _least)
        {
            Insert(doc, score);
        }
    }

    private void Insert(int doc, float score)
    {
        var place = _best.Count;
        while (place > 0 && _best[place - 1].Score < score)
        {
            place--;
        }

        _best.Insert(place, (doc, score));
        if (_best.Count > n)
        {
            _best.RemoveAt(n);
        }

        _least = _best.Count == n && n > 0 ? _best[^1].Score : 0;
    }
}
