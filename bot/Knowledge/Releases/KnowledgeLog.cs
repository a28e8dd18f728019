using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>What is logged about knowledge: council files only, nothing that staff typed.</summary>
internal static partial class KnowledgeLog
{
    [LoggerMessage(1, LogLevel.Information, "Knowledge of {Organisation} is live: release {Release}, {Clauses} clauses")]
    public static partial void Published(ILogger logger, string organisation, string release, int clauses);

    [LoggerMessage(2, LogLevel.Warning, "Knowledge of {Organisation} is not published. {File}, line {Line}: {What} {Mend}")]
    public static partial void Refused(ILogger logger, string organisation, string file, int line, string what, string mend);

    [LoggerMessage(3, LogLevel.Warning, "Knowledge of {Organisation} is answered from its last good release {Release}")]
    public static partial void LastGood(ILogger logger, string organisation, string release);

    [LoggerMessage(4, LogLevel.Warning, "Knowledge of {Organisation} cannot be read at this moment")]
    public static partial void Unreadable(ILogger logger, Exception failure, string organisation);

    [LoggerMessage(5, LogLevel.Error, "The last good release of {Organisation} cannot be kept in the data folder")]
    public static partial void NotKept(ILogger logger, Exception failure, string organisation);

    [LoggerMessage(6, LogLevel.Warning, "The knowledge folder cannot be watched; it is read again every {Seconds} seconds")]
    public static partial void NotWatched(ILogger logger, Exception failure, int seconds);

    [LoggerMessage(7, LogLevel.Error, "Knowledge could not be reloaded; what was live stays live")]
    public static partial void ReloadFailed(ILogger logger, Exception failure);

    [LoggerMessage(8, LogLevel.Error, "Knowledge of {Organisation} could not be prepared")]
    public static partial void NotPrepared(ILogger logger, Exception failure, string organisation);

    [LoggerMessage(9, LogLevel.Information, "A change of {Organisation}'s knowledge waits to be published: release {Release}")]
    public static partial void Waits(ILogger logger, string organisation, string release);
}
