using Dapper;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Reports.Store;

/// <summary>Reads what staff asked out of the database.</summary>
internal sealed class ReportStore(Database database, CaseStore cases, TimeProvider time)
{
    /// <summary>The report of some days, both ends included, in the council's time zone.</summary>
    public async Task<AskedReport> ReadAsync(
        KnowledgeRelease release, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var zone = release.Organisation.WorkingTime.TimeZone;
        var row = new { Organisation = release.Organisation.Id, From = Begin(from, zone), To = Begin(to.AddDays(1), zone) };
        var data = await database.ReadAsync(
            async connection =>
            {
                const string of = "organisation = @Organisation AND";
                var asked = await connection.QueryAsync<(long At, string State, string Clauses, string? Question, string? Asker)>(
                    $"SELECT asked_at, answer_state, clauses, question, asker FROM ask_log WHERE {of} asked_at >= @From AND asked_at < @To ORDER BY asked_at, id",
                    row);
                var thumbs = (
                    await connection.QueryAsync<(long IsLike, long Count)>(
                        $"SELECT is_like, COUNT(*) FROM feedback WHERE {of} given_at >= @From AND given_at < @To GROUP BY is_like", row)
                ).ToDictionary(thumb => thumb.IsLike, thumb => (int)thumb.Count);
                var walks = await connection.QueryAsync<(string Tree, long SeenAt, string? OpenQuestion, string? Verdict)>(
                    $"SELECT tree, seen_at, open_question, verdict FROM walk_log WHERE {of} begun_at >= @From AND begun_at < @To", row);
                return new AskedData(
                    [
                        .. asked.Select(each => new AskedRow(
                            At(each.At), each.State, each.Clauses.Split(' ', StringSplitOptions.RemoveEmptyEntries), each.Question,
                            each.Asker)),
                    ],
                    thumbs.GetValueOrDefault(1),
                    thumbs.GetValueOrDefault(0),
                    [.. walks.Select(each => new WalkRow(each.Tree, At(each.SeenAt), each.OpenQuestion, each.Verdict))],
                    []);
            },
            cancellationToken
        );
        var opened = (await cases.OfOrganisationAsync(release.Organisation.Id, cancellationToken)).Cases.Where(@case =>
            @case.OpenedAt >= At(row.From) && @case.OpenedAt < At(row.To)
        );
        return ReportBuilder.Build(release, from, to, data with { Cases = [.. opened] }, time.GetUtcNow());
    }

    /// <summary>The last seven days, today included.</summary>
    public Task<AskedReport> LastWeekAsync(KnowledgeRelease release, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), release.Organisation.WorkingTime.TimeZone).DateTime);
        return ReadAsync(release, today.AddDays(-6), today, cancellationToken);
    }

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private static long Begin(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(default);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUnixTimeMilliseconds();
    }
}
