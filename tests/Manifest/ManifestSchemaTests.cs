using System.Text.Json.Nodes;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Manifest;

/// <summary>The manifest against the schemas that Microsoft ships.</summary>
[Trait("Category", "Slow")]
public sealed class ManifestSchemaTests
{
    private const string Version = "1.27";
    private const string VersionBelow = "1.26";

    [NodeFact]
    public async Task The_package_is_valid_at_the_version_it_names()
    {
        var package = PackageCommandTests.Unzip(await PackageCommandTests.PackAsync());
        var manifest = JsonNode.Parse(package["manifest.json"])!;

        Assert.Equal(Version, (string?)manifest["manifestVersion"]);
        Assert.Empty(await ErrorsAsync(manifest, "MicrosoftTeams", Version));
        Assert.Empty(await ErrorsAsync(JsonNode.Parse(package["en-gb.json"])!, "MicrosoftTeams.Localization", Version));
    }

    [NodeFact]
    public async Task No_lower_version_has_every_feature_used()
    {
        var manifest = JsonNode.Parse(PackageCommandTests.Unzip(await PackageCommandTests.PackAsync())["manifest.json"])!;
        manifest["manifestVersion"] = VersionBelow;

        var errors = await ErrorsAsync(manifest, "MicrosoftTeams", VersionBelow);

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Matches("commandLists/.*(\"type\"|\"prompt\")", error));
    }

    private static async Task<IReadOnlyList<string>> ErrorsAsync(JsonNode document, string schema, string version)
    {
        var program = new NodeProgram(Path.Combine(Repository.Root, "tests", "Manifest", "Schema"), "validate.js");
        var answer = await program.AskAsync([
            new JsonObject
            {
                ["document"] = document.DeepClone(),
                ["schema"] = schema,
                ["version"] = version,
            },
        ]);
        return [.. answer[0].AsArray().Select(error => (string)error!)];
    }
}
