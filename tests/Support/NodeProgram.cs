using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>A Node program that answers each line of JSON with a line of JSON. Its packages are installed when they are missing.</summary>
/// <param name="folder">Where its package.json stands.</param>
/// <param name="script">Its file, within the folder.</param>
internal sealed class NodeProgram(string folder, string script)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>What is missing on this machine; null where nothing is.</summary>
    public static string? WhyNot => OnPath("node") && OnPath("npm") ? null : "Node.js with npm is not installed.";

    /// <summary>Runs the program on questions and returns their answers in the same order.</summary>
    public async Task<IReadOnlyList<JsonNode>> AskAsync(IReadOnlyCollection<JsonObject> questions)
    {
        await InstallPackagesAsync();
        var lines = (await ExecuteAsync("node", [script], string.Concat(questions.Select(question => question.ToJsonString() + "\n"))))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(questions.Count, lines.Length);
        return [.. lines.Select(line => JsonNode.Parse(line)!)];
    }

    private async Task InstallPackagesAsync()
    {
        var wanted = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "package.json"))).GetProperty("dependencies");
        if (!wanted.EnumerateObject().All(package => Directory.Exists(Path.Combine(folder, "node_modules", package.Name))))
        {
            await ExecuteAsync(
                "npm", ["install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"], input: "");
        }
    }

    private async Task<string> ExecuteAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
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
            : throw new InvalidOperationException($"{program} {arguments[0]} ended with {process.ExitCode}: {await errors}");
    }

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(directory => File.Exists(Path.Combine(directory, program)));
}
