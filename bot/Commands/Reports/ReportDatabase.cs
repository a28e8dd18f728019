using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Reports;
using TeamsPolicyBot.Reports.Store;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Commands.Reports;

/// <summary>Reads a council's report out of the bot's database, for the commands.</summary>
internal static class ReportDatabase
{
    private const int Week = 7;

    /// <summary>The report of some days; null with the exit code, after saying why on standard error.</summary>
    /// <param name="from">The last seven days where neither end is given.</param>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public static async Task<(AskedReport? Report, int ExitCode)> ReadAsync(
        CommandContext context, string organisation, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        if (context.Release(organisation, out var exitCode) is not { } release)
        {
            return (null, exitCode);
        }

        var last = to
            ?? DateOnly.FromDateTime(
                TimeZoneInfo.ConvertTime(context.Time.GetUtcNow(), release.Organisation.WorkingTime.TimeZone).DateTime);
        var first = from ?? last.AddDays(1 - Week);
        if (first > last)
        {
            await context.Error.WriteLineAsync(
                $"The first day, {first:yyyy-MM-dd}, comes after the last, {last:yyyy-MM-dd}. Write --from before --to.");
            return (null, ExitCode.WrongUse);
        }

        var database = new Database(Dialect.Of(context.Configuration.GetConnectionString("PostgreSQL"), context.Folders.Data));
        await Migrator.MigrateAsync(database, cancellationToken);
        return (
            await new ReportStore(database, new CaseStore(database), context.Time).ReadAsync(release, first, last, cancellationToken),
            ExitCode.Success);
    }
}
