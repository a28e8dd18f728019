using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>What the councils' decision trees once got wrong, walked by typing: the answers one after the other, and the card then.</summary>
public sealed class TreeFindingsTests
{
    private const string Typed = "can i post this? > skip > ";

    [Theory]
    [InlineData(
        "medway", "e-mail > politics > takes a side", "✖ No", "must not be used for political lobbying", "Medway's e-mail knows lobbying")]
    [InlineData("medway", "e-mail > politics > neutral", "✔ Yes", "takes no side", "and what is no lobbying")]
    [InlineData("medway", "e-mail > politics > political assistant", "? ", "Let your line manager confirm", "and whose role it is")]
    [InlineData("medway", "council account > not authorised", "✖ No", "Only staff who are authorised, trained", "who is not trained may not")]
    [InlineData("brighton-hove", "council account > not trained", "✖ No", "Communications team has trained", "nor at Brighton")]
    [InlineData("nw-leicestershire", "council account > not trained", "✖ No", "Only", "nor in North West Leicestershire")]
    [InlineData(
        "brighton-hove", "my own > friend request > sending a request to a client > off work", "✖ No", "seek to establish, social contact",
        "asking a client for contact")]
    [InlineData(
        "brighton-hove", "my own > friend request > a friend request from another client, or with a contractor or councillor > off work", "? ",
        "Consider such requests carefully", "being asked for it")]
    public async Task A_walk_ends_as_the_policy_says(string council, string typed, string verdict, string says, string because)
    {
        var said = await HearAsync(council, Typed + typed);

        Assert.True(
            said.Contains(verdict, StringComparison.Ordinal) && said.Contains(says, StringComparison.Ordinal), $"{because}: {said}");
    }

    [Theory]
    [InlineData("medway", "my own > client")]
    [InlineData("medway", "my own > photo > colleagues")]
    [InlineData("melton", "my own > client")]
    [InlineData("melton", "my own > photo > colleagues")]
    [InlineData("brighton-hove", "my own > copyright")]
    [InlineData("milton-keynes", "my own > client")]
    [InlineData("milton-keynes", "my own > photo > colleagues")]
    [InlineData("nw-leicestershire", "my own > client")]
    [InlineData("nw-leicestershire", "my own > photo > colleagues")]
    public async Task Whoever_is_asked_for_a_permission_can_say_that_nobody_was_asked_yet(string council, string typed)
    {
        Assert.Contains("asked yet", await HearAsync(council, Typed + typed), StringComparison.OrdinalIgnoreCase);

        var verdict = await HearAsync(council, $"{Typed}{typed} > not asked yet > off work");

        Assert.DoesNotContain("✔ Yes", verdict, StringComparison.Ordinal);
        Assert.Contains("? Ask", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_in_a_picture_is_asked_about_once()
    {
        await using var town = await TeamsTown.CreateAsync(like: "milton-keynes");
        foreach (var words in $"{Typed}my own > photo > clients > not asked yet".Split(" > "))
        {
            await town.SayAsync("ada", words);
        }

        Assert.Single(
            town.Texts(TeamsTown.Chat("ada")).Select(text => text.Split('\n')[0]).Distinct(),
            question => question.StartsWith("The person you know through work", StringComparison.Ordinal)
                || question.Contains("permission", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stays_allowed_after_a_change_says_no_word_of_never()
    {
        var said = await HearAsync("medway", Typed + "my own > client > can come out > off work");

        Assert.Contains("Yes, after a change", said, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)at any time|not allowed|prohibited|under no circumstances", said);
    }

    /// <summary>What a comms officer is told of a clause with a rule that no path of the tree cites.</summary>
    [Fact]
    public async Task A_clause_that_no_walk_meets_is_named_to_whoever_checks_the_knowledge()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        var tree = $"{TeamsTown.Council}/trees/can-i-post.yaml";
        var text = await File.ReadAllTextAsync(town.KnowledgeFile(tree));
        Assert.DoesNotContain(Warnings(town), warning => warning.Contains("4.4", StringComparison.Ordinal));

        await File.WriteAllTextAsync(
            town.KnowledgeFile(tree),
            text.Replace("[4.4, 3.4]", "[3.4]", StringComparison.Ordinal).Replace("cites: [4.4]", "cites: [3.4]", StringComparison.Ordinal));

        Assert.Contains(Warnings(town), warning => warning.Contains("4.4", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Warnings(TeamsTown town) =>
        KnowledgeFolder.Load(town.KnowledgeFile("."), TeamsTown.Council).Warnings.Select(warning => $"{warning.What} {warning.Mend}");

    /// <summary>What the bot says to the last of these, typed one after the other; a question that is not asked takes no answer.</summary>
    private static async Task<string> HearAsync(string council, string typed)
    {
        await using var town = await TeamsTown.CreateAsync(like: council);
        var heard = "";
        foreach (var words in typed.Split(" > "))
        {
            if (words == "off work" && !heard.Contains("What will you send it from", StringComparison.Ordinal))
            {
                break;
            }

            heard = string.Join('\n', await town.SayAsync("ada", words == "off work" ? "1" : words));
        }

        return heard;
    }
}
