using TeamsPolicyBot.Tests.Support;
using static TeamsPolicyBot.Tests.Conversations.Cases.EscalationTown;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>
/// On the way to a person somebody steps back and asks something else, or only asks something on the way; and whoever said what it is about
/// while they asked for a person is not asked again.
/// </summary>
public sealed class SteppingBackTests
{
    private const string Question = "may i use my own tablet for a home visit";

    private const string NotPassedOn = "I do not pass that on";

    private const string Lunch = "non-working hours";

    private const string Councillors = "negative or defamatory";

    private const string Owner = "Carrie Mckenzie";

    /// <summary>What is answered up to each question on the way, and how that question reads.</summary>
    private static readonly (string[] Said, string Asks)[] Prompts =
    [
        (["ask a person"], "What is your question?"),
        ([Question, "ask a person"], "What is it about?"),
        ([Question, "ask a person", "my own account"], "What should the person know?"),
        ([Question, "ask a person", "my own account", "skip"], "When do you need the answer?"),
        ([Question, "ask a person", "my own account", "skip", "1"], "Shall I send it?"),
    ];

    [Theory]
    [InlineData(0, "never mind, can i use facebook in my lunch hour", Lunch)]
    [InlineData(0, "oh forget it. who is responsible for this policy", Owner)]
    [InlineData(1, "ok never mind that. can i use facebook in my lunch hour", Lunch)]
    [InlineData(1, "actually forget it, who is responsible for the policy", Owner)]
    [InlineData(1, "leave it, what does it say about following councillors", Councillors)]
    [InlineData(2, "changed my mind. am i allowed on facebook in my lunch hour", Lunch)]
    [InlineData(2, "scrap that, can i use facebook at lunch", Lunch)]
    [InlineData(2, "no dont send it, what does it say about following councillors", Councillors)]
    [InlineData(3, "forget that. can i go on facebook in my lunch break", Lunch)]
    [InlineData(3, "cancel that, who owns the policy", Owner)]
    [InlineData(3, "i dont want to ask anyone now. can i use facebook at lunch", Lunch)]
    [InlineData(4, "actually never mind, is it ok to use facebook in my lunch hour", Lunch)]
    [InlineData(4, "dont send it. what does it say about following councillors", Councillors)]
    [InlineData(4, "on second thoughts leave it. can i use facebook at lunch", Lunch)]
    [InlineData(3, "forget the whole thing, can i use facebook at lunch", Lunch)]
    [InlineData(2, "not bothered any more. what does it say about following councillors", Councillors)]
    public async Task Who_steps_back_and_asks_something_else_is_answered(int prompt, string said, string answer)
    {
        var heard = await HearAsync([.. Prompts[prompt].Said, said]);

        Assert.Contains(NotPassedOn, heard[0], StringComparison.Ordinal);
        Assert.Contains(heard, text => text.Contains(answer, StringComparison.Ordinal));
        Assert.DoesNotContain(heard, text => text.Contains(Prompts[prompt].Asks, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "wait, who will see this", "Nobody sees it yet")]
    [InlineData(1, "hang on, what does it say about following councillors first", Councillors)]
    [InlineData(1, "before you send it - can i use facebook in my lunch hour", Lunch)]
    [InlineData(1, "wait who will see this", "Nobody sees it yet")]
    [InlineData(2, "wait, who sees this", "Nobody sees it yet")]
    [InlineData(2, "hang on a sec, can i use facebook at lunch", Lunch)]
    [InlineData(2, "quick question first, who is responsible for the policy", Owner)]
    [InlineData(3, "before it goes, what does it say about following councillors", Councillors)]
    [InlineData(3, "sorry just quickly, can i use facebook at lunch", Lunch)]
    [InlineData(3, "hold on, who will see it", "Nobody sees it yet")]
    [InlineData(4, "wait, can i use facebook in my lunch hour", Lunch)]
    [InlineData(4, "before you pass that on what does it say about following councillors", Councillors)]
    [InlineData(4, "one sec, when would i get an answer", "The answer comes here")]
    public async Task A_question_on_the_way_is_answered_and_what_was_open_is_asked_again(int prompt, string said, string answer)
    {
        var heard = await HearAsync([.. Prompts[prompt].Said, said]);

        Assert.Contains(heard, text => text.Contains(answer, StringComparison.Ordinal));
        Assert.Contains(Prompts[prompt].Asks, heard[^1], StringComparison.Ordinal);
    }

    /// <summary>What is passed on of the message that asked for a person.</summary>
    [Theory]
    [InlineData("i want to ask comms about the christmas post", "the christmas post")]
    [InlineData("can i speak to comms about our new leaflet", "our new leaflet")]
    [InlineData("could you ask my manager about the trip on friday", "the trip on friday")]
    [InlineData("i need to speak to someone about the competition on our page", "the competition on our page")]
    [InlineData("please tell my manager that the noticeboard page is out of date", "the noticeboard page is out of date")]
    [InlineData("can you let comms know the banner on the library page is wrong", "the banner on the library page is wrong")]
    [InlineData("let my manager know that i cannot do the post on friday", "i cannot do the post on friday")]
    [InlineData("ask comms if we can use the crest on our leaflet", "if we can use the crest on our leaflet")]
    [InlineData("tell comms the opening times on the page are wrong", "the opening times on the page are wrong")]
    [InlineData("would you message my boss to say the photo has gone up", "the photo has gone up")]
    [InlineData("inform the communications team that the market page has the wrong date", "the market page has the wrong date")]
    [InlineData("hi, could you pass on to my manager that the flyer is ready", "the flyer is ready")]
    [InlineData("drop my manager a line saying the photos are done", "the photos are done")]
    [InlineData("get a message to comms, the market page is down", "the market page is down")]
    public async Task What_was_told_with_the_wish_is_not_asked_for_again(string said, string told)
    {
        var heard = await HearAsync(said);

        Assert.Contains(heard, text =>
            text.Contains("I pass on what you asked", StringComparison.Ordinal) && text.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(heard, text => text.Contains("What is your question?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tell my manager that i need it for the fete", "i need it for the fete")]
    [InlineData("can you let comms know i only have an old tablet", "i only have an old tablet")]
    public async Task What_is_told_behind_a_question_goes_with_it(string said, string told)
    {
        var heard = await HearAsync([Question, said, "1"]);

        Assert.Contains(heard, text => text.Contains(Question, StringComparison.Ordinal) && text.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_wants_no_name_on_what_is_told_is_heard() =>
        Assert.Contains(
            await HearAsync("tell comms that the page is out of date but leave my name out", "1"),
            text => text.Contains("prefers not to be named", StringComparison.Ordinal));

    [Theory]
    [InlineData("should i tell my manager that i posted it")]
    [InlineData("do i have to let comms know before i post")]
    [InlineData("my colleague told comms that the page is mine, is that ok")]
    public async Task A_question_about_telling_is_one_for_the_policy(string said) =>
        Assert.DoesNotContain(await HearAsync(said), text => text.Contains("I pass on what you asked", StringComparison.Ordinal));
}
