using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Suggesting;

/// <summary>A shared subject that a clause may settle; a person decides.</summary>
/// <param name="Likeness">Above 0; only good for comparing suggestions with each other.</param>
/// <param name="Ways">The subject's ways of asking that lead to the clause today, the best first.</param>
public sealed record SubjectSuggestion(Subject Subject, double Likeness, IReadOnlyList<string> Ways);
