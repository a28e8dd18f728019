using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>Who thinks again is heard, and told truly whether anything was sent.</summary>
public sealed class SecondThoughtsTests
{
    [Theory]
    [InlineData("actually no", SecondThought.TakenBack)]
    [InlineData("hmm I've changed my mind", SecondThought.TakenBack)]
    [InlineData("oh forget it, Priya has sorted it", SecondThought.TakenBack)]
    [InlineData("no wait leave that", SecondThought.TakenBack)]
    [InlineData("scrap that. I will ring them", SecondThought.TakenBack)]
    [InlineData("stop. it is not worth it", SecondThought.TakenBack)]
    [InlineData("ok I've scrapped it, ta", SecondThought.TakenBack)]
    [InlineData("right, that one's in the bin", SecondThought.TakenBack)]
    [InlineData("please don't send anything", SecondThought.Forbidden)]
    [InlineData("dont tell her", SecondThought.Forbidden)]
    [InlineData("sorry, do NOT ring him for me", SecondThought.Forbidden)]
    [InlineData("no dont send it, I will go round myself", SecondThought.Forbidden)]
    [InlineData("did you just send that?", SecondThought.AskedWhetherSent)]
    [InlineData("has my manager seen it already?", SecondThought.AskedWhetherSent)]
    [InlineData("hang on, did that go to anyone", SecondThought.AskedWhetherSent)]
    [InlineData("who did you send it to?", SecondThought.AskedWhetherSent)]
    [InlineData("hold on a minute", SecondThought.Moment)]
    [InlineData("I'm ok honestly", SecondThought.Well)]
    [InlineData("it was only a joke", SecondThought.Well)]
    public void Second_thoughts_are_heard(string message, object thought) =>
        Assert.Equal(thought, SecondThoughts.Of(new PoliteMessage(message)));

    /// <summary>Questions and wishes in the same words.</summary>
    [Theory]
    [InlineData("forget it, what about twitter")]
    [InlineData("forget that, I meant linkedin")]
    [InlineData("stop people sharing our posts")]
    [InlineData("don't we need permission for that")]
    [InlineData("did you see the policy on photos")]
    [InlineData("can I send that to my manager")]
    [InlineData("should I tell him")]
    [InlineData("cancel my facebook account")]
    [InlineData("do I have to leave the group")]
    [InlineData("is it fine to post it")]
    [InlineData("leave it up or take it down?")]
    [InlineData("has anyone got permission to film")]
    public void Questions_are_no_second_thoughts(string message) => Assert.Null(SecondThoughts.Of(new PoliteMessage(message)));

    [Theory]
    [InlineData("by 31 february", "31 February")]
    [InlineData("it is on the 31st of November", "31 November")]
    [InlineData("Sept 31st then", "31 September")]
    [InlineData("29 Feb 2027", "29 February 2027")]
    [InlineData("29 feb", null)]
    [InlineData("29 feb 2028", null)]
    [InlineData("31 december", null)]
    [InlineData("march 2024", null)]
    [InlineData("30 people in may", null)]
    public void A_day_that_no_calendar_has_is_noticed(string message, string? day) => Assert.Equal(day, NoSuchDay.In(message));

    public static TheoryData<string, string, string[]> Tables =>
        new()
        {
            {
                "taken back",
                "melton",
                [
                    "can I put up a video of residents without asking", "Permission to publish", "actually no",
                    "Nothing has been sent to anybody.", "I changed my mind", "Nothing has been sent",
                ]
            },
            {
                "asked whether sent",
                "medway",
                [
                    "may I install software on my work laptop", "3.2", "wait did you send that?", "Nothing has been sent to anybody.",
                    "has anyone seen this?", "Nothing has been sent",
                ]
            },
            { "a no that asks", "medway", ["may I install software on my work laptop", "3.2", "no?", "In short, to what you asked: No."] },
            {
                "somebody, then",
                "melton",
                [
                    "can I put up a video of residents without asking", "Permission to publish", "ok ask somebody then",
                    "I pass on what you asked", "don't send it, I will ask her myself", "Nothing of it has been sent",
                ]
            },
            { "no such day", "medway", ["may I install software on my work laptop", "3.2", "by 31 february", "There is no 31 February"] },
            {
                "the manager does it",
                "medway",
                ["its my manager doing it. who can I tell then", "nothing goes to your manager unless you choose it"]
            },
            {
                "well after all",
                "melton",
                [
                    "i cant stop crying", "Samaritans", "I'm ok honestly", "I am glad", "can I put up a video of residents without asking",
                    "Permission to publish",
                ]
            },
            {
                "well after danger to life",
                "melton",
                [
                    "i want to end it all", "116 123", "was only joking", "116 123", "can I put up a video of residents without asking",
                    "Permission to publish",
                ]
            },
            {
                "a question of its own",
                "medway",
                [
                    "my team leader laughs at me in front of everyone", "I am sorry this is happening",
                    "may I install software on my work laptop", "3.2",
                ]
            },
            {
                "a funeral",
                "medway",
                ["our colleague Joan died on monday", "I am sorry for your loss", "what about the funeral post", "There is no hurry"]
            },
            {
                "a recall",
                "medway",
                [
                    "i sent the spreadsheet to all the parents by mistake", "data protection officer",
                    "I've recalled it so that's sorted, yeah?", "does not settle it",
                ]
            },
            {
                "a child, and the manager's friend",
                "melton",
                ["a pupil said her stepdad films her", "safeguarding lead", "should i let my manager know", "do not tell your manager"]
            },
            {
                "a joke after a mishap",
                "medway",
                [
                    "i sent the spreadsheet to all the parents by mistake", "data protection officer", "lol just shoot me now",
                    "It happens to careful people",
                ]
            },
            {
                "no proof",
                "medway",
                ["a pupil said her stepdad films her", "safeguarding lead", "i havent got any evidence though", "You need no proof"]
            },
            {
                "somebody who is missed",
                "melton",
                ["our colleague Joan died on monday", "I am sorry for your loss", "she was a lovely woman", "people who knew them"]
            },
            { "speaking up", "melton", ["if i say something will i be in trouble", "You can turn to"] },
            {
                "thanks in Polish",
                "melton",
                ["can I put up a video of residents without asking", "Permission to publish", "dziękuję", "You are welcome"]
            },
        };

    /// <summary>"Nothing has been sent" is never said to whoever sent a case.</summary>
    [Fact]
    public async Task Who_passed_something_on_is_told_so()
    {
        await using var town = await TownAsync();
        var reference = await EscalateAsync(town);

        var said = await town.SayAsync("ada", "did you send that?");

        Assert.Contains(reference, said[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has been sent", said[0], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_bot_goes_on_as_a_colleague_would(string name, string council, string[] table)
    {
        await using var town = await TeamsTown.CreateAsync(like: council);
        foreach (var row in table.Chunk(2))
        {
            var said = await town.SayAsync("ada", row[0]);

            Assert.True(
                said.Any(text => text.Contains(row[1], StringComparison.Ordinal)),
                $"{name}: '{row[0]}' should say '{row[1]}' and says: {string.Join(" / ", said)}");
        }
    }
}
