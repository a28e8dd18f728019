using Microsoft.Extensions.Logging;

namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>Calls for a reload when the knowledge folder has changed and come to rest.</summary>
/// <remarks>
/// Editors save in several steps (a temporary file, a rename, several writes), and a copied folder arrives file by
/// file: the reload waits until nothing has changed for <see cref="Quiet"/>. Network folders tell of no changes, and
/// full buffers lose some: the folder is also read every <see cref="Sweep"/>, which costs little when nothing is new.
/// </remarks>
public sealed class KnowledgeWatcher : IDisposable
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    public static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    private readonly Action _reload;
    private readonly ILogger _logger;
    private readonly ITimer _settled;
    private readonly ITimer _sweep;
    private readonly FileSystemWatcher? _watcher;

    /// <summary>Begins to watch.</summary>
    public KnowledgeWatcher(string folder, Action reload, TimeProvider time, ILogger logger)
    {
        _reload = reload;
        _logger = logger;
        _settled = time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _sweep = time.CreateTimer(_ => Reload(), null, Sweep, Sweep);
        _watcher = Watch(folder);
    }

    /// <summary>Tells that something has changed; the reload comes when nothing has for a moment.</summary>
    public void Changed() => _settled.Change(Quiet, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _watcher?.Dispose();
        _sweep.Dispose();
        _settled.Dispose();
    }

    private FileSystemWatcher? Watch(string folder)
    {
        try
        {
            var watching = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watching.Changed += (_, _) => Changed();
            watching.Created += (_, _) => Changed();
            watching.Deleted += (_, _) => Changed();
            watching.Renamed += (_, _) => Changed();
            watching.Error += (_, _) => Changed();
            watching.EnableRaisingEvents = true;
            return watching;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Too many watches on this machine, or a folder that is not there yet: the sweep finds changes, only later.
            KnowledgeLog.NotWatched(_logger, failure, (int)Sweep.TotalSeconds);
            return null;
        }
    }

    /// <summary>The one error edge of the timers: a fault in the program must not stop the answers.</summary>
    private void Reload()
    {
        try
        {
            _reload();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            KnowledgeLog.ReloadFailed(_logger, failure);
        }
    }
}
