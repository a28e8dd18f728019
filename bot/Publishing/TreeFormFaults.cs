using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Publishing;

/// <summary>
/// What is wrong with a place of a walk, in words for somebody who fills in a form and sees no file; null where nothing is. Pure.
/// </summary>
internal static class TreeFormFaults
{
    /// <summary>What is wrong with an answer that is added.</summary>
    public static FormEdits? Of(KnowledgeRelease release, Question question, Option answer) =>
        OfLabel(question, answer) ?? OfTwin(question, answer) ?? OfFinding(release, answer.Label, answer.Finding);

    /// <summary>What is wrong with an answer that is changed; a "not" that stood there before is no reason to refuse other words.</summary>
    public static FormEdits? Of(KnowledgeRelease release, Question question, Option answer, Option was) =>
        OfLabel(question, answer)
        ?? (answer.Label != was.Label || answer.Finding?.Verdict != was.Finding?.Verdict ? OfTwin(question, answer) : null)
        ?? OfFinding(release, answer.Label, answer.Finding)
        ?? OfDoubt(answer);

    /// <param name="label">What it follows from.</param>
    public static FormEdits? OfFinding(KnowledgeRelease release, string label, Finding? finding) => finding switch
    {
        null => null,
        { Say.Length: 0 } => FormEdits.Refused("tree-say", label),
        { Cites.Count: 0, Silent: false } => FormEdits.Refused("tree-basis", label),
        { Cites.Count: > Finding.MostCites } => FormEdits.Refused("tree-clauses", label, finding.Cites.Count, Finding.MostCites),
        { Verdict: Verdict.Ask, Desk: null } => FormEdits.Refused("tree-desk", label),
        _ => finding.Cites.Select(cite => OfClause(release, cite)).FirstOrDefault(fault => fault is not null),
    };

    private static FormEdits? OfClause(KnowledgeRelease release, string cite) => DeskForms.Meant(release, cite) switch
    {
        [] => FormEdits.Refused("no-rule", cite),
        [_] => null,
        var several => FormEdits.Refused("several-rules", cite, string.Join("; ", several.Select(clause => clause.Address))),
    };

    private static FormEdits? OfLabel(Question question, Option answer) =>
        answer.Label.Length == 0 ? FormEdits.Refused("empty")
        : question.Options.Any(each =>
            each.Id != answer.Id && each.Label.Trim().Equals(answer.Label.Trim(), StringComparison.OrdinalIgnoreCase))
            ? FormEdits.Refused("tree-same-answer", answer.Label)
        : null;

    private static FormEdits? OfTwin(Question question, Option answer) =>
        TwinAnswers.Of(question, answer) is { } twin && TwinAnswers.Differ(answer, twin)
            ? FormEdits.Refused("tree-twin", answer.Label, twin.Label)
            : null;

    /// <summary>Who is not sure is led to a person, or is asked something else.</summary>
    private static FormEdits? OfDoubt(Option answer) =>
        answer.Id == Question.NotSure
        && answer.Finding is not { Verdict: Verdict.Ask }
        && answer.Next.All(next => next == DecisionTree.EndOfBranch)
            ? FormEdits.Refused("tree-doubt", answer.Label)
            : null;
}
