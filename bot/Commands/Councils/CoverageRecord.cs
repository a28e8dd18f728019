using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Commands.Councils;

/// <summary>What <c>coverage --json</c> prints.</summary>
/// <param name="Phrased">Clauses with ways of asking, their own or a subject's.</param>
/// <param name="Settled">Shared subjects that a clause has.</param>
/// <param name="Silent">Shared subjects on which the council is silent.</param>
/// <param name="First">0 to 1: questions for which the right clause is likely to stand first.</param>
/// <param name="AmongThree">0 to 1: the same, among the first three.</param>
/// <param name="Gains">The clauses that would gain most from a line.</param>
internal sealed record CoverageRecord(
    string Org, int Clauses, int Phrased, int Settled, int Silent, double First, double AmongThree, IReadOnlyList<GainRecord> Gains,
    IReadOnlyList<OpenSubjectRecord> Open)
{
    public static CoverageRecord Of(string organisation, KnowledgeRelease release, Coverage coverage) => new(
        organisation,
        release.Clauses.Count,
        release.Clauses.Count(clause => clause.Note.AskedAs.Count > 0),
        release.Clauses.SelectMany(clause => clause.Note.Subjects).Distinct().Count(),
        release.Silences.Count(silence => silence.SubjectId is not null),
        Math.Round(coverage.Forecast.First, 3),
        Math.Round(coverage.Forecast.AmongThree, 3),
        [.. coverage.Gains.Select(gain => new GainRecord(gain.Clause.Address, gain.Why))],
        [.. coverage.Open.Select(open => new OpenSubjectRecord(open.Subject.Id, open.Subject.Title, open.Perhaps?.Address))]);
}

/// <summary>A subject that is neither settled nor listed as silent.</summary>
/// <param name="Perhaps">Address of a clause that may settle it.</param>
internal sealed record OpenSubjectRecord(string Subject, string Title, string? Perhaps);

/// <summary>A clause that a line would help.</summary>
/// <param name="Why">Why, the weightiest reason first.</param>
internal sealed record GainRecord(string Clause, IReadOnlyList<string> Why);
