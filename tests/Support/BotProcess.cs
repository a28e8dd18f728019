using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>The built bot as a process of its own, with Local Teams, on a free port and with an empty data folder.</summary>
internal sealed partial class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly TemporaryFolder _data = new();
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _page = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    /// <summary>The address of the page that the bot printed.</summary>
    public Uri Page => _page.Task.Result;

    /// <summary>The memory that the process holds now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Everything that the bot has printed.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Asks the bot to stop, as a platform does (SIGTERM).</summary>
    public async Task AskToStopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Whether the bot ends within this time.</summary>
    public bool EndsWithin(TimeSpan time) => _process.WaitForExit(time);

    /// <summary>How the bot ended.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Starts the bot and waits until it listens.</summary>
    /// <param name="settings">Settings in place of those above, by their names as environment variables.</param>
    /// <param name="program">Another copy of the program; null for the built one.</param>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it printed.</exception>
    public static async Task<BotProcess> Start(IReadOnlyDictionary<string, string>? settings = null, string? program = null)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [program ?? Program]) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        var bot = new BotProcess(process);
        var environment = process.StartInfo.Environment;
        environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        environment["DangerouslyAllowUnauthenticatedRequests"] = "true";
        environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        environment["Knowledge__Folder"] = Repository.Knowledge;
        environment["Data__Folder"] = bot._data["data"];
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            environment[name] = value;
        }

        process.OutputDataReceived += (_, line) => bot.Take(line.Data);
        process.ErrorDataReceived += (_, line) => bot.Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => bot._page.TrySetException(new InvalidOperationException($"The bot ended: {bot.Log}"));
        process.Start();
        AppDomain.CurrentDomain.ProcessExit += bot.End;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await bot._page.Task.WaitAsync(Patience);
            return bot;
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    /// <summary>Kills the bot in whatever it is doing.</summary>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= End;
        End(null, EventArgs.Empty);
        _process.Dispose();
        _data.Dispose();
    }

    /// <summary>The bot as it was built together with these tests, in the same configuration.</summary>
    internal static string Program =>
        Path.Combine(
            Repository.Bot, Path.GetRelativePath(Path.Combine(Repository.Root, "tests"), AppContext.BaseDirectory), "TeamsPolicyBot.dll");

    /// <summary>What a test starts ends with it, and at the latest with the tests.</summary>
    private void End(object? sender, EventArgs arguments)
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        if (PageAddress().Match(line) is { Success: true } match)
        {
            _page.TrySetResult(new Uri(match.Value));
        }
    }

    [GeneratedRegex(@"http://\S+/local-teams/\w+/")]
    private static partial Regex PageAddress();
}
