using System.IO.Compression;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Manifest;

public sealed class PackageCommandTests : IDisposable
{
    private const string AppId = "5d1f0a5e-8f2b-4c57-9d55-0c1b7a3e9f10";
    private const string Tenant = "9a2b7c64-1d3e-4f50-8a6b-2c7d9e0f1a2b";
    private const string Domain = "policybot.example.gov.uk";

    private readonly TemporaryFolder temporary = new();

    public void Dispose() => temporary.Dispose();

    [Fact]
    public async Task The_zip_has_the_manifest_its_language_and_two_icons_at_its_root_and_nothing_else()
    {
        var files = Unzip(await PackAsync());

        Assert.Equal(["color.png", "en-gb.json", "manifest.json", "outline.png"], files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_placeholders_are_filled_in()
    {
        var manifest = System.Text.Encoding.UTF8.GetString(Unzip(await PackAsync())["manifest.json"]);

        Assert.Contains($"\"id\": \"{AppId}\"", manifest, StringComparison.Ordinal);
        Assert.Contains($"\"validDomains\": [\"{Domain}\"]", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("${{", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_values_give_the_same_bytes() =>
        Assert.Equal(await PackAsync(), await PackAsync());

    [Theory]
    [InlineData("not-a-guid", Tenant, Domain, "--app-id is a GUID")]
    [InlineData(AppId, "contoso.onmicrosoft.com", Domain, "--tenant is a GUID")]
    [InlineData(AppId, Tenant, "https://policybot.example.gov.uk", "--domain is a host name")]
    [InlineData(AppId, Tenant, "policybot.example.gov.uk/bot", "--domain is a host name")]
    [InlineData(AppId, Tenant, "*.example.gov.uk", "--domain is a host name")]
    [InlineData(AppId, Tenant, "localhost", "--domain is a host name")]
    public async Task Values_that_cannot_be_right_are_wrong_use(string appId, string tenant, string domain, string says)
    {
        var (exitCode, _, error) = await Run(temporary["a.zip"], appId, tenant, domain);

        Assert.Equal(ExitCode.WrongUse, exitCode);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.False(File.Exists(temporary["a.zip"]));
    }

    [Fact]
    public async Task A_placeholder_left_over_is_refused()
    {
        var folder = CopyOfTheManifest();
        var manifest = Path.Combine(folder, "manifest.json");
        await File.WriteAllTextAsync(
            manifest, (await File.ReadAllTextAsync(manifest)).Replace("\"Teams Policy Bot\"", "\"${{COUNCIL}}\"", StringComparison.Ordinal)
        );

        var (exitCode, _, error) = await Run(temporary["a.zip"], folder: folder);

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Equal("manifest.json still holds the placeholder ${{COUNCIL}}.\n", error);
        Assert.False(File.Exists(temporary["a.zip"]));
    }

    [Theory]
    [InlineData("outline.png", "color.png", "color.png must be a PNG of 192 x 192 pixels; it is 32 x 32.")]
    [InlineData("color.png", "outline.png", "outline.png must be a PNG of 32 x 32 pixels; it is 192 x 192.")]
    [InlineData("manifest.json", "outline.png", "outline.png must be a PNG of 32 x 32 pixels; it is no PNG.")]
    public async Task An_icon_of_the_wrong_size_is_refused(string instead, string icon, string says)
    {
        var folder = CopyOfTheManifest();
        File.Copy(Path.Combine(folder, instead), Path.Combine(folder, icon), overwrite: true);

        var (exitCode, _, error) = await Run(temporary["a.zip"], folder: folder);

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Equal(says + "\n", error);
    }

    [Fact]
    public async Task A_missing_icon_is_refused()
    {
        var folder = CopyOfTheManifest();
        File.Delete(Path.Combine(folder, "outline.png"));

        var (exitCode, _, error) = await Run(temporary["a.zip"], folder: folder);

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Equal("outline.png is missing.\n", error);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_in_one_line()
    {
        var (exitCode, output, error) = await Run(
            temporary["no-such-folder/a.zip"], settings: new() { ["Organisations:medway:Tenants:0"] = Tenant });

        Assert.Equal((ExitCode.FoundFaults, ""), (exitCode, output));
        Assert.Contains(
            "no-such-folder", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_no_organisation_has_is_pointed_out()
    {
        Assert.Contains(
            $"no organisation in the settings here has tenant {Tenant}", (await Run(temporary["a.zip"])).Error, StringComparison.Ordinal);

        var (exitCode, output, error) = await Run(temporary["b.zip"], settings: new() { ["Organisations:medway:Tenants:0"] = Tenant });

        Assert.Equal((ExitCode.Success, temporary["b.zip"] + Environment.NewLine, ""), (exitCode, output, error));
    }

    internal static async Task<byte[]> PackAsync()
    {
        using var folder = new TemporaryFolder();
        await Run(folder["app.zip"]);
        return await File.ReadAllBytesAsync(folder["app.zip"]);
    }

    internal static IReadOnlyDictionary<string, byte[]> Unzip(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        });
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(
        string file, string appId = AppId, string tenant = Tenant, string domain = Domain, string? folder = null,
        Dictionary<string, string?>? settings = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        var context = new CommandContext(configuration, new ProjectFolders(Repository.Knowledge, ""), output, error);
        string[] where = folder is null ? [] : ["--manifest", folder];
        var exitCode = await CommandLine.RunAsync(
            ["package", "--app-id", appId, "--tenant", tenant, "--domain", domain, "--out", file, .. where],
            context,
            _ => Task.FromResult(0)
        );
        return (exitCode, output.ToString(), error.ToString());
    }

    private string CopyOfTheManifest()
    {
        var folder = Directory.CreateDirectory(temporary["manifest"]).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "manifest")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }
}
