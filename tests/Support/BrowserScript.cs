using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>Runs the scripts of <c>tests/Journeys/Browser</c>, which drive the page of Local Teams in Chromium.</summary>
internal static class BrowserScript
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Task> Packages = new(InstallPackages);

    /// <summary>What is missing on this machine; null where nothing is.</summary>
    public static string? WhyNot =>
        !File.Exists(Chromium) ? "Chromium is not installed (package chromium)."
        : !OnPath("npm") ? "Node.js with npm is not installed."
        : null;

    /// <summary>Where the pictures go: the folder named in the environment variable PICTURES, else one beside the test results.</summary>
    public static string Pictures { get; } =
        Environment.GetEnvironmentVariable("PICTURES") ?? Path.Combine(Repository.Root, "tests", "TestResults", "pictures");

    private static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private static string Folder => Path.Combine(Repository.Root, "tests", "Journeys", "Browser");

    /// <summary>Runs one script against a page.</summary>
    /// <param name="input">What the script is to do, as JSON.</param>
    /// <param name="expectedErrors">How the errors begin that the page may report to the browser.</param>
    /// <returns>What the script saw. The page itself reported no other error.</returns>
    public static async Task<JsonNode> Run(string script, Uri page, JsonNode input, params string[] expectedErrors)
    {
        await Packages.Value;
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["input.json"], input.ToJsonString());
        var output = JsonNode.Parse(await Execute("node", [script, page.ToString(), Pictures, folder["input.json"]]))!;
        Assert.DoesNotContain(output["errors"]!.AsArray().Select(error => (string)error!), error =>
            !expectedErrors.Any(expected => error.StartsWith(expected, StringComparison.Ordinal))
        );
        return output["seen"]!;
    }

    private static async Task InstallPackages()
    {
        var wanted = JsonDocument
            .Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "package.json")))
            .RootElement.GetProperty("dependencies");
        if (!wanted.EnumerateObject().All(package => Directory.Exists(Path.Combine(Folder, "node_modules", package.Name))))
        {
            await Execute("npm", ["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]);
        }
    }

    private static async Task<string> Execute(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{arguments[0]} ended with {process.ExitCode}: {await errors}");
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
