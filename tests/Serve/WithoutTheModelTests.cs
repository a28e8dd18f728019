using System.Net;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Serve;

/// <summary>The built program where ONNX Runtime cannot be loaded, as on a system that it has no build for.</summary>
[Trait("Category", "Slow")]
public sealed class WithoutTheModelTests : IDisposable
{
    private const string Tenant = "3a6a1c62-6f0a-4c55-9d11-6d1c2a0f7b01";
    private const string Warning = "The sentence model cannot be run here";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task It_says_so_once_unless_it_is_told_to_do_without_and_answers_by_words(string byMeaning, int warnings)
    {
        await using var teams = await ConnectorServer.StartAsync();
        using var bot = await BotProcess.Start(
            new Dictionary<string, string>
            {
                ["Organisations__medway__Tenants__0"] = Tenant,
                ["Answers__ByMeaning"] = byMeaning,
            },
            CopyWithoutRuntime(Path.GetDirectoryName(BotProcess.Program)!));
        using var http = new HttpClient();

        var settled = await http.PostAsync(new Uri(bot.Page, "/api/messages"), teams.FromAnn("how do I download software", Tenant));
        var unsettled = await http.PostAsync(
            new Uri(bot.Page, "/api/messages"), teams.FromAnn("my tablet from home, may it go on the office network", Tenant));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (settled.StatusCode, unsettled.StatusCode));
        Assert.Equal(2, teams.Texts("a:ann").Count);
        Assert.Contains("download", teams.Texts("a:ann")[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(warnings, bot.Log.Split(Warning).Length - 1);
    }

    /// <summary>The program for this system only, with a runtime that no system can load.</summary>
    private string CopyWithoutRuntime(string program)
    {
        foreach (var file in Directory.EnumerateFiles(program, "*", SearchOption.AllDirectories))
        {
            var copy = _folder[Path.GetRelativePath(program, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (Path.GetFileName(file).Contains("onnxruntime.", StringComparison.Ordinal))
            {
                File.WriteAllText(copy, "no library");
            }
            else if (!file.EndsWith(".pdb", StringComparison.Ordinal))
            {
                File.Copy(file, copy);
            }
        }

        return _folder[Path.GetFileName(BotProcess.Program)];
    }
}
