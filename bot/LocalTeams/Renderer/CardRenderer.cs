using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Renderer;

/// <summary>
/// Fetches Microsoft's own card renderer and the markdown parser it asks for with npm, once, in the versions that
/// <c>package.json</c> names. Without Node the page shows the cards' text forms.
/// </summary>
internal sealed partial class CardRenderer
{
    private readonly string _folder;
    private readonly string _npm;
    private readonly TimeProvider _clock;
    private readonly ILogger<CardRenderer> _logger;
    private readonly Lazy<Task<RendererState>> _ready;

    /// <param name="folder">Where <c>package.json</c> lies and the packages go.</param>
    /// <param name="npm">The program that fetches them.</param>
    public CardRenderer(string folder, string npm, TimeProvider clock, ILogger<CardRenderer> logger, IHostApplicationLifetime lifetime)
    {
        (_folder, _npm, _clock, _logger) = (folder, npm, clock, logger);
        _ready = new(() => Prepare(lifetime.ApplicationStopping));
    }

    /// <summary>The files that the page may load, by the name it uses.</summary>
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["adaptivecards.js"] = "adaptivecards/dist/adaptivecards.min.js",
        ["markdown-it.js"] = "markdown-it/dist/browser/markdown-it.umd.min.js",
    };

    /// <summary>
    /// Completes when the scripts are there, or when it is clear that they will not be. The first page to ask starts the fetching.
    /// </summary>
    public Task<RendererState> Ready => _ready.Value;

    /// <summary>The file of a script; null when the page may not load such a thing.</summary>
    public string? FileOf(string script) =>
        Scripts.TryGetValue(script, out var path) && Path.Combine(_folder, "node_modules", path) is var file && File.Exists(file)
            ? file
            : null;

    private async Task<RendererState> Prepare(CancellationToken stopping)
    {
        var state = IsInstalled() ? new RendererState(true) : await Install(stopping);
        if (state.Problem is { } problem)
        {
            LogMissing(problem);
        }

        return state;
    }

    /// <summary>Whether each package is there in the version that is asked for.</summary>
    private bool IsInstalled() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "package.json")))!["dependencies"]!.AsObject().All(wanted =>
            Path.Combine(_folder, "node_modules", wanted.Key, "package.json") is var package
            && File.Exists(package)
            && JsonNode.Parse(File.ReadAllText(package))?["version"].AsText() == wanted.Value.AsText());

    private async Task<RendererState> Install(CancellationToken cancellation)
    {
        using var turn = await Turn(cancellation);
        if (IsInstalled())
        {
            return new RendererState(true);
        }

        LogFetching(_folder);
        var start = new ProcessStartInfo(_npm)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in (ReadOnlySpan<string>)
                ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"]
        )
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = await process.StandardError.ReadToEndAsync(cancellation);
            await output;
            await process.WaitForExitAsync(cancellation);
            return IsInstalled()
                ? new RendererState(true)
                : new RendererState(false, $"npm could not fetch the card renderer, so cards are shown as text. {LastLine(errors)}");
        }
        catch (Win32Exception)
        {
            return new RendererState(
                false, "Node.js with npm was not found, so cards are shown as text. Install Node.js 20 or later and start the bot again.");
        }
    }

    /// <summary>Two bots started from one folder fetch one after the other: two npm at once leave packages without files.</summary>
    /// <returns>Null after a minute, or where nothing can be written: npm then says what is wrong.</returns>
    private async Task<FileStream?> Turn(CancellationToken cancellation)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                return new FileStream(
                    Path.Combine(_folder, "fetching.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1,
                    FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                // Another process has the file; files of other processes give no signal.
                await Task.Delay(TimeSpan.FromMilliseconds(200), _clock, cancellation);
            }
            catch (UnauthorizedAccessException)
            {
                return null;
            }
        }

        return null;
    }

    private static string LastLine(string text) => text.Trim().Split('\n')[^1];

    [LoggerMessage(LogLevel.Information, "Fetching the card renderer into {Folder} (once).")]
    private partial void LogFetching(string folder);

    [LoggerMessage(LogLevel.Warning, "{Problem}")]
    private partial void LogMissing(string problem);
}
