using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// How well the best of the subjects that the policies are silent on fits a question: where staff's ways of asking about a
/// subject fit it better than every clause does, the question is about that subject.
/// </summary>
/// <param name="Lead">Logarithm of the ratio of its score and the best clause's: above 0 where the subject fits better; between
/// <see cref="Least"/> and <see cref="Most"/>.</param>
internal sealed record SilenceFit(Silence? Subject, double Lead)
{
    private const double Least = -1.5;
    private const double Most = 1;

    /// <summary>No subject has a word of the question.</summary>
    public static SilenceFit None { get; } = new(null, Least);

    /// <summary>Whether the question is about the subject, and does not only share words with it.</summary>
    public bool IsAbout { get; init; }

    /// <summary>Whether the question is one of the subject's ways of asking, word for word.</summary>
    public bool IsAsWritten { get; init; }

    /// <summary>The subject where it fits better than every clause, and the question is about it.</summary>
    public Silence? Leading => Lead > 0 && IsAbout ? Subject : null;

    /// <summary>The subject that fits best, beside the best clause.</summary>
    public static SilenceFit Of(SearchResult found, IReadOnlyList<SubjectPhrases> subjects, IReadOnlyList<EnglishWord> question)
    {
        if (found.Rival is not { } rival)
        {
            return None;
        }

        var fit = Of(subjects[rival.Doc].Silence, rival.Score, found.Hits is [var first, ..] ? first.Score : 0);
        return fit with
        {
            IsAbout = fit.Lead > 0 && subjects[rival.Doc].AreIn(question),
            IsAsWritten = subjects[rival.Doc].HoldAllOf(question),
        };
    }

    /// <summary>
    /// Weighs a subject against the best clause; one is added to both scores, which keeps the ratio of two weak ones near 1.
    /// </summary>
    public static SilenceFit Of(Silence subject, double score, double ofClause) =>
        new(subject, Math.Clamp(Math.Log((score + 1) / (ofClause + 1)), Least, Most));
}
