using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>What somebody reads who sees no card, in a notification or with a screen reader: the text form says what the card says.</summary>
public sealed class TextFormTests
{
    private const string Overdue = "Please note: this policy was due for review in November 2016. It is still in force.";
    private const string Sample =
        "Sample knowledge from the policy issued in November 2014, due for review in November 2016; not the council's current policy.";
    private const string Election = "Pre-election period until 1 December.";

    [Theory]
    [InlineData("can i download software on my work laptop", true, Sample, "Only Corporate ICT staff", "The policy names: ICT", "3.2")]
    [InlineData("can i download software on my work laptop", false, Overdue, "Only Corporate ICT staff", "The policy names: ICT", "3.2")]
    [InlineData("can i post this? > skip > my own > none > 1", true, Sample, "Where is it going?", "My own account, page", "✔ Yes, you may")]
    [InlineData("can i post this? > skip > my own > none > 1", false, "past its review date", "My own account, page", "✔ Yes, you may")]
    [InlineData("can i post this? > skip > council account > yes > none", true, Election, "A council account or page", "Yes, all of them")]
    public async Task The_text_says_what_the_card_says(string typed, bool isSample, params string[] says)
    {
        await using var town = await TownAsync(isSample);
        var heard = "";
        foreach (var words in typed.Split(" > "))
        {
            heard = (await town.SayAsync("ada", words))[^1];
        }

        Assert.All(says, part => Assert.Contains(part, heard, StringComparison.Ordinal));
    }

    /// <summary>The same in what the person who decides gets.</summary>
    [Fact]
    public async Task So_does_the_text_of_a_case()
    {
        await using var town = await TownAsync(isSample: true);
        foreach (var words in "can i post this? > Come to the fair > council account > I'm not sure > none".Split(" > "))
        {
            await town.SayAsync("ada", words);
        }

        foreach (var words in "ask a person > skip > 1 > send it".Split(" > "))
        {
            await town.SayAsync("ada", words);
        }

        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.All(
            ["Come to the fair", "A council account or page that exists already", "I'm not sure", "5.7.3", Sample],
            part => Assert.Contains(part, card, StringComparison.Ordinal));
    }

    /// <param name="isSample">Whether the council says that these words are not its policy of today.</param>
    private static async Task<TeamsTown> TownAsync(bool isSample)
    {
        var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SetUpCommsDeskAsync("kim");
        await File.WriteAllTextAsync(
            town.KnowledgeFile($"{TeamsTown.Council}/calendar.yaml"),
            $$"""
            - name: Pre-election period
              from: 2026-11-01
              to: 2026-12-01
              applies-to: council
              banner: {{Election}}
              finding: {verdict: ask, desk: comms, say: Ask first., cites: [internet-email-social-media/5.7.2]}
            """);
        var council = town.KnowledgeFile($"{TeamsTown.Council}/council.yaml");
        var lines = await File.ReadAllLinesAsync(council);
        await File.WriteAllLinesAsync(council, lines.Where(line => isSample || !line.StartsWith("notice:", StringComparison.Ordinal)));
        town.Get<KnowledgeBase<PolicyAnswerer>>().Reload();
        return town;
    }
}
