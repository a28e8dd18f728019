namespace TeamsPolicyBot.Tests.Journeys.Typed;

/// <summary>Somebody whose Teams is in Welsh, at the front door: the bot's own words are Welsh, and so may be what is typed.</summary>
[Trait("Category", "Slow")]
public sealed class WelshTests(TypedBot bot) : IClassFixture<TypedBot>
{
    private static readonly string[] ToThePreview =
    [
        "gofyn i berson", "May I post a picture of the library?", "Cyfrif y cyngor", "hepgor", "1",
    ];

    [Theory]
    [InlineData("cy-GB")]
    [InlineData("cy")]
    public async Task Whoever_adds_the_bot_is_welcomed_in_Welsh(string locale)
    {
        var welcome = Assert.Single(await bot.GreetAsync("medway", locale));

        Assert.StartsWith("Helo. Rwy'n gwybod polisïau Medway Council", welcome, StringComparison.Ordinal);
        Assert.Contains("byth pwy a ofynnodd", welcome, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cymorth", "Beth allwch chi ei ofyn i mi")]
    [InlineData("help", "Beth allwch chi ei ofyn i mi")]
    [InlineData("diolch", "Croeso.")]
    [InlineData("can i download software on my work laptop", "Beth mae polisi Medway Council yn ei ddweud (yn Saesneg")]
    [InlineData("can i download software on my work laptop", "Ai dyma'r hyn roeddech chi'n chwilio amdano?")]
    [InlineData("may we keep a goat in the staff kitchen", "Ni welais reol ym mholisïau Medway Council")]
    [InlineData("ga i bostio hwn?", "Gludwch y testun rydych am ei bostio")]
    [InlineData("fy achosion", "Nid oes achosion o'r fath")]
    public async Task What_is_said_is_answered_in_Welsh(string typed, string says) =>
        Assert.Contains(says, string.Join('\n', await bot.HearInAsync("cy-GB", "medway", typed)), StringComparison.Ordinal);

    [Fact]
    public async Task A_walk_steps_forward_and_back_in_Welsh()
    {
        Assert.Contains(
            "Cwestiwn 1", (await bot.HearInAsync("cy-GB", "medway", "ga i bostio hwn?", "hepgor"))[^1], StringComparison.Ordinal);
        Assert.Contains(
            "Cwestiwn 2", (await bot.HearInAsync("cy-GB", "medway", "ga i bostio hwn?", "hepgor", "my own"))[^1], StringComparison.Ordinal);
        Assert.Contains(
            "Cwestiwn 1", (await bot.HearInAsync("cy-GB", "medway", "ga i bostio hwn?", "hepgor", "my own", "nôl"))[^1],
            StringComparison.Ordinal);
        Assert.Contains(
            "Wedi stopio.", (await bot.HearInAsync("cy-GB", "medway", "ga i bostio hwn?", "hepgor", "my own", "canslo"))[0],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ie, os gwelwch yn dda", "Wedi anfon.")]
    [InlineData("anfonwch e", "Wedi anfon.")]
    [InlineData("na", "Nid wyf wedi anfon dim.")]
    [InlineData("peidiwch â'i anfon", "Nid wyf wedi anfon dim.")]
    [InlineData("heb fy enw", "Cydweithiwr sy'n dewis peidio â chael ei enwi")]
    [InlineData("dydw i ddim yn gwybod", "Cymerwch eich amser")]
    public async Task A_case_is_seen_first_and_goes_by_a_Welsh_word_only(string typed, string says)
    {
        var preview = string.Join('\n', await bot.HearInAsync("cy-GB", "medway", ToThePreview));
        var after = string.Join('\n', await bot.HearInAsync("cy-GB", "medway", [.. ToThePreview, typed]));

        Assert.Contains("Byddant yn gweld:", preview, StringComparison.Ordinal);
        Assert.Contains("A ddylwn i ei anfon?", preview, StringComparison.Ordinal);
        Assert.Contains(says, after, StringComparison.Ordinal);
    }
}
