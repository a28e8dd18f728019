using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Diagnostics.NETCore.Client;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>A process that answers activities, and what it needs around it.</summary>
/// <param name="needs">Ended with it.</param>
internal sealed partial class Side(Process process, Uri address, string serviceUrl, string? token, IReadOnlyList<IAsyncDisposable> needs)
    : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public Uri Address => address;

    /// <summary>Where the connector stands in.</summary>
    public string ServiceUrl => serviceUrl;

    /// <summary>What every request carries; null for nothing.</summary>
    public string? Token => token;

    /// <summary>The processor time that the process has used so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Counts from now on what the process allocates.</summary>
    public AllocationCounter CountAllocation() => new(process.Id);

    /// <summary>Listens from now on to what the process's runtime tells.</summary>
    public EventPipeSession Diagnose(params EventPipeProvider[] providers) =>
        new DiagnosticsClient(process.Id).StartEventPipeSession(providers, requestRundown: true);

    /// <summary>The memory that the process holds now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a program of .NET and waits until it says where it listens.</summary>
    public static async Task<Side> StartAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings, string serviceUrl, string? token = null,
        IReadOnlyList<IAsyncDisposable>? needs = null)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        foreach (var (name, value) in settings)
        {
            process.StartInfo.Environment[name] = value;
        }

        var listens = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = new List<string>();
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listens.TrySetException(new InvalidOperationException($"It ended: {string.Join('\n', log)}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new Side(process, await listens.Task.WaitAsync(Patience), serviceUrl, token, needs ?? []);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"It does not listen: {string.Join('\n', log)}");
        }

        void Take(string? line)
        {
            if (line is not null && !listens.Task.IsCompleted)
            {
                log.Add(line);
                if (Listening().Match(line) is { Success: true } found)
                {
                    listens.TrySetResult(new Uri(found.Groups["address"].Value));
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        foreach (var need in needs)
        {
            await need.DisposeAsync();
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
