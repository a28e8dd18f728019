using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Main;

/// <summary>Somebody whose Teams is in Welsh, on Monday 2 November 2026: days are understood in Welsh, and care is said in it.</summary>
public sealed class InWelshTests
{
    [Theory]
    [InlineData("yfory", "3 Tachwedd")]
    [InlineData("dydd Llun nesaf", "9 Tachwedd")]
    [InlineData("erbyn canol Rhagfyr", "15 Rhagfyr")]
    [InlineData("3 Rhagfyr", "3 Rhagfyr")]
    [InlineData("y 1af o Ragfyr", "1 Rhagfyr")]
    [InlineData("mid december", "15 Rhagfyr")]
    [InlineData("dim brys", "A ddylwn i ei anfon?")]
    [InlineData("pan fydd y ffair", "dydd Gwener, 3 Rhagfyr, neu yfory am hanner dydd")]
    public async Task A_day_is_understood_and_said_back(string typed, string says)
    {
        await using var town = await TownAsync();
        foreach (var words in new[] { "gofyn i berson", "May I post a picture of the library?", "Cyfrif y cyngor", "hepgor" })
        {
            await town.SayAsync("ada", words);
        }

        Assert.Contains(says, string.Join('\n', await town.SayAsync("ada", typed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i feel suicidal", "Rwy'n falch eich bod wedi dweud hynny", "116 123")]
    [InlineData("someone threatened me on facebook because of my job", "Mae bygythiad yn ddifrifol", "ffoniwch 999")]
    [InlineData("im being bullied at work", "Mae'n ddrwg gennyf fod hyn yn digwydd i chi", "eich rheolwr")]
    [InlineData("i sent an email with client details to the wrong person", "Dywedwch wrth rywun nawr", "swyddog diogelu data")]
    public async Task Whoever_is_in_distress_is_answered_in_it(string typed, string heading, string says)
    {
        await using var town = await TownAsync();

        var heard = string.Join('\n', await town.SayAsync("ada", typed));

        Assert.StartsWith(heading, heard, StringComparison.Ordinal);
        Assert.Contains(says, heard, StringComparison.Ordinal);
    }

    private static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SetUpCommsDeskAsync("kim");
        town.Locale = "cy-GB";
        return town;
    }
}
