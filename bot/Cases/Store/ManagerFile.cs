using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>
/// Managers from <c>managers.csv</c> in the data folder: <c>tenant,asker-object-id,manager-object-id</c>. Read anew each time it
/// is asked, so that an edit counts at once. Ids may be in capitals there; Teams and the database write them small.
/// </summary>
internal sealed partial class ManagerFile(string path, ILogger<ManagerFile> logger) : IManagerSource
{
    public const string Name = "managers.csv";

    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        PrepareHeaderForMatch = header => header.Header.Replace("-", "", StringComparison.Ordinal).Trim().ToLowerInvariant(),
    };

    /// <inheritdoc/>
    public Task<FoundManager?> FindAsync(Person person, CancellationToken cancellationToken = default)
    {
        try
        {
            var row = Read().FirstOrDefault(row => person.Is(new Person(row.Tenant.Trim(), row.AskerObjectId.Trim(), null)));
            return Task.FromResult(row is { ManagerObjectId.Length: > 0 }
                ? new FoundManager(new Person(person.Tenant, row.ManagerObjectId.Trim().ToLowerInvariant(), null), ManagerSource.File)
                : null);
        }
        catch (Exception exception) when (exception is CsvHelperException or IOException or UnauthorizedAccessException)
        {
            LogUnreadable(logger, exception.GetType().Name);
            return Task.FromResult<FoundManager?>(null);
        }
    }

    /// <summary>
    /// For the self-test: how many managers it names, null where there is no file; and why it cannot be read, null where it can.
    /// </summary>
    public (int? Listed, string? Fault) Inspect()
    {
        try
        {
            return (File.Exists(path) ? Read().Count : null, null);
        }
        catch (Exception exception) when (exception is CsvHelperException or IOException or UnauthorizedAccessException)
        {
            return (null, exception.GetType().Name);
        }
    }

    private IReadOnlyList<Row> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var csv = new CsvReader(new StreamReader(path), Configuration);
        return [.. csv.GetRecords<Row>()];
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "managers.csv cannot be read ({Fault}): its first line must be tenant,asker-object-id,manager-object-id. Managers are looked up elsewhere."
    )]
    private static partial void LogUnreadable(ILogger logger, string fault);

    private sealed record Row(string Tenant, string AskerObjectId, string ManagerObjectId);
}
