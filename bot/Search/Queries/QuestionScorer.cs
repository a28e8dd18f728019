using Lucene.Net.Search;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>
/// Scores documents a window at a time and a term at a time, as Lucene's BooleanScorer does: no queue of terms has to be kept in order.
/// </summary>
internal sealed class QuestionScorer : Scorer
{
    private const int Window = 1024;

    private readonly QuestionQuery _query;
    private readonly float[] _scores;

    /// <summary>What the best alternative of a term counts, where there are several.</summary>
    private readonly float[] _best;

    /// <summary>For each alternative of each term, how far its postings have been read.</summary>
    private readonly int[] _read;
    private int _start;
    private int _end;
    private int _doc = -1;

    public QuestionScorer(Weight weight, QuestionQuery query)
        : base(weight)
    {
        (_query, _start, _end) = (query, query.From, query.From);
        _scores = new float[Math.Min(Window, query.To - query.From)];
        _best = new float[_scores.Length];
        _read = [.. query.Question.Terms.SelectMany(term => term.Alternatives).Select(alternative => alternative.Term.FirstAt(query.From))];
    }

    /// <inheritdoc/>
    public override int DocID => _doc;

    /// <inheritdoc/>
    public override int Freq => 1;

    /// <inheritdoc/>
    public override float GetScore() => _scores[_doc - _start];

    /// <inheritdoc/>
    public override int NextDoc() => Advance(_doc + 1);

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        for (_doc = Math.Max(target, _query.From); _doc < _query.To; _doc++)
        {
            while (_doc >= _end)
            {
                Fill();
            }

            if (_scores[_doc - _start] > 0)
            {
                return _doc;
            }
        }

        return _doc = NO_MORE_DOCS;
    }

    /// <inheritdoc/>
    public override long GetCost() => _query.To - _query.From;

    /// <summary>Scores the next window.</summary>
    private void Fill()
    {
        (_start, _end) = (_end, Math.Min(_end + Window, _query.To));
        Array.Clear(_scores);
        var read = 0;
        foreach (var term in _query.Question.Terms)
        {
            foreach (var alternative in term.Alternatives)
            {
                Read(term, alternative, ref _read[read++]);
            }

            for (var i = 0; i < _best.Length; i++)
            {
                _scores[i] += _best[i];
                _best[i] = 0;
            }
        }
    }

    private void Read(QuestionTerm asked, Alternative alternative, ref int place)
    {
        var (docs, impacts) = (alternative.Term.Docs, alternative.Term.Impacts);
        for (; place < docs.Length && docs[place] < _end; place++)
        {
            ref var best = ref _best[docs[place] - _start];
            best = Math.Max(best, asked.Score(alternative, impacts[place]));
        }
    }
}
