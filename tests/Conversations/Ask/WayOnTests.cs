using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>Where no rule settles what somebody says, they are not told to try other words: a colleague would know a way on.</summary>
public sealed class WayOnTests
{
    private const string Wrongdoing = "our team leader has been nicking petty cash, shall I put it on the town group without my name";

    /// <summary>Messages, parted by a bar, and what the answer to the last of them says.</summary>
    [Theory]
    [InlineData("milton-keynes", Wrongdoing, "This sounds like a worry about fraud or wrongdoing.", "a matter is called by its name")]
    [InlineData("milton-keynes", Wrongdoing, "01908 253851", "its place is the council's own")]
    [InlineData("milton-keynes", $"{Wrongdoing}|what should I do now", "Write down what you know", "the matter is kept for what comes next")]
    [InlineData("milton-keynes", $"{Wrongdoing}|who do I tell", "Human Resources", "the same")]
    [InlineData(
        "melton", "the lads in the depot keep calling me names in a group chat|ought I to ring the union about that", "HR Officer",
        "who was helped before is told again who helps")]
    [InlineData(
        "milton-keynes", "can I add a teenager from our club on snapchat|her dad has sent me a request as well",
        "any child or vulnerable adult", "what is told of the case rests on the rule")]
    [InlineData(
        "milton-keynes", "can I add a teenager from our club on snapchat|I should have said that we met at chapel years ago",
        "any child or vulnerable adult", "the same, told late")]
    [InlineData(
        "brighton-hove", "does the policy apply to volunteers|my cousin cooks at the infants, she says she is not in it",
        "except those based in schools", "the rule that was shown speaks of it")]
    [InlineData(
        "brighton-hove", "can I correct wikipedia at work|and on the council tablet in my kitchen?", "IP address",
        "a short rule is shown whole, with its reason")]
    [InlineData("nw-leicestershire", "giving out private numbers|the first one", "Never give out personal information", "the one that is there")]
    [InlineData("melton", "morning all", "Hello.", "a greeting is given back")]
    [InlineData("melton", "can we have a twitter for the leisure team", "one MBC Twitter profile", "the rule of that site leads")]
    [InlineData("nw-leicestershire", "can I campaign for a candidate on Facebook", "The policy is silent on this", "a silence as it is written")]
    [InlineData("nw-leicestershire", "can I campaign for a candidate on Facebook", "party politics|politics", "and it says on what")]
    [InlineData("medway", "since the review date has gone by, is the policy still in force", "November 2016", "its dates are told")]
    [InlineData("medway", "who is responsible for updating the policy", "Carrie Mckenzie", "and whose it is")]
    [InlineData("brighton-hove", "when was the policy last reviewed and whose name is on it", "names as its owner", "both are told")]
    [InlineData(
        "medway", "can I email my daughter's school from my work account in my lunch hour|would anybody else be able to read it?", "monitor",
        "who reads it is in the policy")]
    [InlineData("medway", "are you an actual person", "I am a bot", "what it is")]
    [InlineData("medway", "what are you able to help me with", "What you can ask me", "what it can do")]
    [InlineData("medway", "that was not quite what I was asking", "I misunderstood", "a complaint")]
    [InlineData(
        "nw-leicestershire", "can the council monitor what sites I look at|on what grounds?", "reasons for checking", "reasons that stand beside")]
    public async Task It_is_said(string council, string messages, string says, string because)
    {
        var said = await LastAsync(council, messages);

        Assert.True(says.Split('|').Any(one => said.Contains(one, StringComparison.OrdinalIgnoreCase)), $"{because}: {said}");
    }

    /// <summary>What is not said to the last of some messages.</summary>
    [Theory]
    [InlineData(
        "milton-keynes", $"{Wrongdoing}", "Try other words", "nobody with such a matter is sent to guess")]
    [InlineData("melton", "somebody threatened me over my job|I'm scared to walk home", "Domestic Abuse", "a stranger is nobody at home")]
    [InlineData(
        "melton", "can I like a charity's page|no sorry I meant the conservative club page", "I see that the rule speaks of it",
        "one word of three names nothing")]
    [InlineData("milton-keynes", "our contractor has let everyone down again", "Samaritans", "who was let down is in no distress")]
    [InlineData("medway", "talk to a person", "No rule found", "a request in few words")]
    [InlineData("nw-leicestershire", "our foreman sits on his arse all day", "This should not have happened", "a saying")]
    public async Task It_is_not_said(string council, string messages, string saysNot, string because)
    {
        var said = await LastAsync(council, messages);

        Assert.False(said.Contains(saysNot, StringComparison.Ordinal), $"{because}: {said}");
    }

    /// <summary>Whoever goes on after a card for people in distress is heard, and passes on all that was told.</summary>
    [Theory]
    [InlineData("I put the rota on our page and it had the door codes on it", "data protection officer")]
    [InlineData("I put the rota on our page and it had the door codes on it|deleted it, must I still tell anyone", "all the same")]
    [InlineData("I put the rota on our page and it had the door codes on it|how long have I got", "tell them now")]
    [InlineData("I put the rota on our page and it had the door codes on it|it's saturday, nobody answers", "Keep trying")]
    [InlineData("somebody threatened me on facebook|he knows where I live", "101")]
    [InlineData("my boss keeps messaging me late at night", "I am sorry this is happening to you")]
    [InlineData("a family is telling people on facebook that I hurt their mum", "You do not have to put up with abuse")]
    public async Task Who_was_helped_is_heard(string messages, string says)
    {
        var said = await LastAsync("medway", messages);

        Assert.Contains(says, said, StringComparison.Ordinal);
    }

    /// <summary>What is said to the last of some messages, parted by bars.</summary>
    private static async Task<string> LastAsync(string council, string messages)
    {
        await using var chat = await PersonalChat.BeginAsync(council);
        IReadOnlyList<string> said = [];
        foreach (var message in messages.Split('|'))
        {
            said = await chat.SayAsync(message);
        }

        return string.Join('\n', said);
    }
}
