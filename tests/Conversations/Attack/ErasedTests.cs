using System.Text;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Attack;

/// <summary>What was forgotten is in no file any more, while the bot runs on.</summary>
public sealed class ErasedTests
{
    private const string Canary = "Zebedeecanary";

    [Fact]
    public async Task Forget_me_leaves_no_word_in_any_file()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim");
        await AskAsync(town);
        Assert.Contains(Canary, await FilesAsync(town), StringComparison.Ordinal);
        await town.SayAsync("ann", "my cases");
        await town.SayAsync("ann", "forget me");
        await town.PressAsync("ann", "forget-me-confirm");

        Assert.DoesNotContain(Canary, await FilesAsync(town), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retention_leaves_no_word_in_any_file()
    {
        await using var town = await TeamsTown.CreateAsync();
        await AskAsync(town);
        Assert.Contains(Canary, await FilesAsync(town), StringComparison.Ordinal);

        town.Clock.Advance(TimeSpan.FromDays(31));
        await town.Get<Retention>().RunAsync();

        Assert.DoesNotContain(Canary, await FilesAsync(town), StringComparison.Ordinal);
    }

    /// <summary>A walk that holds a draft, which stands in the person's state.</summary>
    private static async Task AskAsync(TeamsTown town)
    {
        await town.SayAsync("ann", "can i post this?");
        await town.SayAsync("ann", $"{Canary} opened the fair");
    }

    private static async Task<string> FilesAsync(TeamsTown town)
    {
        var all = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(town.DataFolder!, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(file, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}
