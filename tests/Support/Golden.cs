using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// Compares a card with the one that was looked at and found good, <c>tests/Data/cards/NAME.json</c>. Run with UPDATE_GOLDENS=1 to write
/// what is there now, and look at the difference.
/// </summary>
internal static class Golden
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Check(string name, JsonObject card)
    {
        var file = Repository.Data("cards", $"{name}.json");
        var now = card.ToJsonString(Readable) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, now);
        }

        Assert.True(File.Exists(file), $"There is no golden file for '{name}'.");
        Assert.Equal(File.ReadAllText(file), now);
    }
}
