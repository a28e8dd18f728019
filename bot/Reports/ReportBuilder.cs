using System.Globalization;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Reports;

/// <summary>A row of the ask log.</summary>
internal sealed record AskedRow(DateTimeOffset At, string State, IReadOnlyList<string> Clauses, string? Question, string? Asker);

/// <summary>A row of the walk log.</summary>
internal sealed record WalkRow(string Tree, DateTimeOffset SeenAt, string? OpenQuestion, string? Verdict);

/// <summary>What the database holds of some days.</summary>
internal sealed record AskedData(
    IReadOnlyList<AskedRow> Asked, int Likes, int Dislikes, IReadOnlyList<WalkRow> Walks, IReadOnlyList<Case> Cases);

/// <summary>Makes the report of what the database holds and the release in force. Pure.</summary>
internal static class ReportBuilder
{
    /// <summary>A walk that rests as long as this is given up.</summary>
    private static readonly TimeSpan Resting = TimeSpan.FromHours(1);

    private const int MostClauses = 15;

    public static AskedReport Build(KnowledgeRelease release, DateOnly from, DateOnly to, AskedData data, DateTimeOffset now)
    {
        var shown = data.Asked.SelectMany(row => row.Clauses).CountBy(address => address).ToDictionary();
        var groups = QuestionGroups.Of(
            data.Asked.Where(row => row.Question is not null).Select(row => new UnansweredQuestion(row.Question!, row.Asker)));
        var quoted = groups.Where(group => group.Askers >= QuestionGroups.FewestAskers).ToList();
        return new AskedReport(
            release.Organisation.Name,
            from,
            to,
            data.Asked.Count,
            [
                .. data
                    .Asked.CountBy(row => row.State)
                    .OrderByDescending(state => state.Value)
                    .Select(state => new Counted(state.Key, state.Value)),
            ],
            Days(release, from, to, data.Asked),
            data.Likes,
            data.Dislikes,
            quoted,
            groups.Sum(group => group.Count) - quoted.Sum(group => group.Count),
            [
                .. release
                    .Clauses.Where(clause => shown.ContainsKey(clause.Address))
                    .OrderByDescending(clause => shown[clause.Address])
                    .Take(MostClauses)
                    .Select(clause => new Counted(clause.Citation, shown[clause.Address])),
            ],
            [.. release.Clauses.Where(clause => !shown.ContainsKey(clause.Address)).Select(clause => clause.Citation)],
            [
                .. release
                    .Trees.Select(tree => Walked(tree, [.. data.Walks.Where(walk => walk.Tree == tree.Id)], now))
                    .Where(tree => tree.Begun > 0),
            ],
            Reasons(data.Cases),
            Policies(release, shown, DateOnly.FromDateTime(now.UtcDateTime)));
    }

    private static IReadOnlyList<Counted> Days(KnowledgeRelease release, DateOnly from, DateOnly to, IReadOnlyList<AskedRow> asked)
    {
        var zone = release.Organisation.WorkingTime.TimeZone;
        var counts = asked.CountBy(row => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(row.At, zone).DateTime)).ToDictionary();
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays)
            .Select(day => new Counted(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), counts.GetValueOrDefault(day)))];
    }

    private static WalkedTree Walked(Advice.DecisionTree tree, List<WalkRow> walks, DateTimeOffset now) => new(
        tree.Title,
        walks.Count,
        walks.Count(walk => walk.Verdict is not null),
        [.. walks.Where(walk => walk.Verdict is null && walk.OpenQuestion is not null && now - walk.SeenAt >= Resting)
            .CountBy(walk => tree.Find(walk.OpenQuestion!)?.Ask ?? walk.OpenQuestion!)
            .OrderByDescending(question => question.Value)
            .Select(question => new Counted(question.Key, question.Value))]);

    private static IReadOnlyList<CaseReason> Reasons(IReadOnlyList<Case> cases) =>
        [
            .. cases
                .GroupBy(ReasonOf)
                .OrderByDescending(reason => reason.Count())
                .Select(reason =>
                {
                    var hours = reason
                        .Where(@case => @case.Outcome is not null)
                        .Select(@case => (@case.Outcome!.At - @case.OpenedAt).TotalHours)
                        .Order()
                        .ToList();
                    return new CaseReason(
                        reason.Key, reason.Count(), hours.Count, hours.Count == 0 ? null : Math.Round(hours[(hours.Count - 1) / 2], 1));
                }),
        ];

    private static string ReasonOf(Case @case) =>
        (@case.Content.Kind, @case.Content.Verdict, @case.Content.Clauses.Count) switch
        {
            (CaseKind.Draft, { } verdict, _) => $"A draft with the verdict {VerdictName(verdict)}",
            (CaseKind.Draft, _, _) => "A draft",
            (_, _, 0) => "A question that no clause answers",
            _ => "A question about a clause",
        };

    private static string VerdictName(Advice.Verdict verdict) =>
        verdict switch
        {
            Advice.Verdict.Allowed => "allowed",
            Advice.Verdict.AllowedWithChanges => "allowed with changes",
            Advice.Verdict.Ask => "ask",
            _ => "not allowed",
        };

    private static IReadOnlyList<UsedPolicy> Policies(KnowledgeRelease release, Dictionary<string, int> shown, DateOnly today) =>
        [
            .. release
                .Policies.Select(policy => new UsedPolicy(
                    policy.Title, policy.ReviewDue, policy.IsPastReview(today),
                    release.Clauses.Where(clause => clause.Policy.Id == policy.Id).Sum(clause => shown.GetValueOrDefault(clause.Address))))
                .OrderByDescending(policy => policy.IsPastReview)
                .ThenByDescending(policy => policy.Shown),
        ];
}
