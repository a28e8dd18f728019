using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;
using static System.FormattableString;

namespace TeamsPolicyBot.Answers;

/// <summary>What people who look after the knowledge and its ranking see of an answer.</summary>
public sealed partial class PolicyAnswerer
{
    /// <summary>Why the first clauses got their scores, in words; for people who look after the knowledge.</summary>
    public string Explain(string typed)
    {
        var question = Asked(typed);
        var found = _index.Search(question, _options.MostCandidates);
        var corrections = found.Corrections.Select(correction => $"'{correction.Typed}' was taken for '{correction.Taken}'");
        var unknown = found.UnknownWords.Select(word => $"'{word}' is unknown");
        var scores = found.Hits.Select(hit => $"{_release.Clauses[hit.Doc].Address}\n{_index.Explain(question, hit.Doc)}");
        var signals = found.Hits.Count == 0 ? [] : new[] { Read(question, found).Signals.ToString() };
        var byWords = ByWords(question, found, Ranked(found));
        var meant = Meant(question, _index.Search(question, MostByWords), found, byWords);
        var silent = byWords.Silence is { } silence && _meanings.Value is { } meanings
            ? new[] { Invariant($"{meanings.Likeness(question, silence):0.000}  how near '{silence.Topic}' is") }
            : [];
        var second = meant is null ? [] : new[] { meant.Signals.ToString(), meant.Explain(_options.MostCandidates) };
        return string.Join('\n', [.. corrections, .. unknown, .. signals, .. scores, .. silent, .. second]);
    }

    /// <summary>The signals of a question's ranking, null where nothing matched, and the ranking. For calibration.</summary>
    internal (Signals? Signals, IReadOnlyList<Clause> Ranked) Measure(string typed)
    {
        var question = Asked(typed);
        var found = _index.Search(question, _options.Ranked);
        return (found.Hits.Count == 0 ? null : Read(question, found).Signals, Ranked(found));
    }

    /// <summary>The second look at a question, null where words alone settle it. For calibration.</summary>
    internal MeaningRanking? MeasureMeaning(string typed)
    {
        var question = Asked(typed);
        var all = _index.Search(question, MostByWords);
        var found = First(all);
        return Meant(question, all, found, ByWords(question, found, Ranked(found)));
    }
}
