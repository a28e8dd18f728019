using System.Net;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Delivery.Graph;

/// <summary>
/// Managers from the council's directory. Optional: where it is not permitted or does not answer, the next source is asked, and
/// the directory is left alone for a while, so that nobody waits for it message after message.
/// </summary>
/// <param name="graph">With a timeout that somebody in a chat can wait for.</param>
/// <param name="tenant">The tenant the token is for: people of other tenants are not asked about.</param>
internal sealed partial class GraphManagers(GraphClient graph, string tenant, TimeProvider time, ILogger<GraphManagers> logger)
    : IManagerSource
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    private const string UserType = "#microsoft.graph.user";

    private long _pausedUntil;

    /// <inheritdoc/>
    public async Task<FoundManager?> FindAsync(Person person, CancellationToken cancellationToken = default)
    {
        if (!person.Tenant.Equals(tenant, StringComparison.OrdinalIgnoreCase) || IsPaused)
        {
            return null;
        }

        var answer = await graph.ManagerAsync(person.ObjectId, cancellationToken);
        if (!answer.IsSuccess && answer.Status != HttpStatusCode.NotFound)
        {
            Pause(answer.RetryAfter ?? ShortestPause);
            LogUnavailable(logger, answer.Error);
        }

        return answer.Value is { Id.Length: > 0 } manager && MayDecide(manager)
            ? new FoundManager(new Person(person.Tenant, manager.Id, manager.DisplayName), ManagerSource.Directory)
            : null;
    }

    /// <summary>A time too far off comes from a clock that was set back.</summary>
    private bool IsPaused => Interlocked.Read(ref _pausedUntil) - Now is > 0 and var left && left <= (long)LongestPause.TotalMilliseconds;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>
    /// Somebody who can sign in, as one of the council's own: contacts, guests and closed accounts cannot decide a case. What the app may
    /// not read counts for nobody.
    /// </summary>
    internal static bool MayDecide(DirectoryUser user) =>
        user.Type is null or UserType
        && user.AccountEnabled is not false
        && !string.Equals(user.UserType, "Guest", StringComparison.OrdinalIgnoreCase);

    private void Pause(TimeSpan asked)
    {
        var pause = asked < ShortestPause ? ShortestPause : asked < LongestPause ? asked : LongestPause;
        Interlocked.Exchange(ref _pausedUntil, Now + (long)pause.TotalMilliseconds);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The directory does not say who a manager is: {Error}. For a while, managers are looked up elsewhere.")]
    private static partial void LogUnavailable(ILogger logger, string error);
}
