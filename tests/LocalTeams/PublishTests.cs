using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.LocalTeams;

[Trait("Category", "Slow")]
public sealed class PublishTests
{
    [Fact]
    public async Task A_published_bot_holds_the_sentence_model_with_its_licence_and_nothing_of_the_stand_in()
    {
        using var folder = new TemporaryFolder();
        await Publish(folder["artifacts"], folder["published"]);

        Assert.True(File.Exists(folder["published/Meaning/model-int8.onnx"]));
        Assert.True(File.Exists(folder["published/Meaning/model-licence.txt"]));
        var files = Directory.EnumerateFileSystemEntries(folder["published"], "*", SearchOption.AllDirectories);
        Assert.DoesNotContain(files, file =>
            file.Contains("LocalTeams", StringComparison.OrdinalIgnoreCase) || file.EndsWith("index.html", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(NamespacesOf(Path.Combine(folder["published"], "TeamsPolicyBot.dll")), name =>
            name.StartsWith("TeamsPolicyBot.LocalTeams", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_built_bot_holds_it() =>
        Assert.Contains(
            "TeamsPolicyBot.LocalTeams.Connector", NamespacesOf(typeof(TeamsPolicyBot.LocalTeams.LocalTeamsHosting).Assembly.Location));

    /// <summary>Publishes with build outputs of its own, so that no other test's bot is replaced.</summary>
    private static async Task Publish(string artifacts, string output)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["publish", Repository.Bot, "--artifacts-path", artifacts, "--output", output, "--nologo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (printed, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(10));
        Assert.True(process.ExitCode == 0, await printed + await errors);
    }

    private static HashSet<string> NamespacesOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Namespace))];
    }
}
