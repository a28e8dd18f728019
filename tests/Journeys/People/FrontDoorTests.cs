namespace TeamsPolicyBot.Tests.Journeys.People;

/// <summary>What was found by people who tried the bot: each said again to the real endpoint, and what the card says now.</summary>
[Trait("Category", "Slow")]
public sealed class FrontDoorTests(FrontDoor door) : IClassFixture<FrontDoor>
{
    [Theory]
    [InlineData("melton", "i feel suicidal", "116 123", "press")]
    [InlineData("medway", "someone threatened me on facebook because of my job", "A threat is serious", "face to face")]
    [InlineData("medway", "im scared to go home", "call 999", "Try other words")]
    [InlineData("brighton-hove", "fuck sake", "Something has clearly gone wrong", "Gross Misconduct")]
    [InlineData("medway", "fuck sake", "Something has clearly gone wrong", "isciplin")]
    [InlineData(
        "melton", "A service user's brother is sending me abusive messages every night", "You do not have to put up with abuse",
        "social contact")]
    [InlineData(
        "nw-leicestershire", "my colleague says she wants to die", "Ask them plainly whether they are thinking of suicide", "Social")]
    [InlineData("milton-keynes", "im being bullied at work", "Human Resources, 01908 253851, hradvice@milton-keynes.gov.uk", "not sure")]
    [InlineData("melton", "im being bullied at work", "Bullying and Harassment Policy", "not sure")]
    [InlineData("nw-leicestershire", "im being bullied at work", "ask for HR at the council's main number", "not sure")]
    public async Task Whoever_is_in_distress_is_answered_before_any_policy(string council, string said, string hears, string doesNotHear)
    {
        var answer = Assert.Single(await door.SayAsync(council, said));

        Assert.Contains(hears, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(doesNotHear, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my manager is bullying me on facebook", "This sounds like bullying or harassment")]
    [InlineData("my manager is taking bribes from a contractor", "This sounds like a worry about fraud or wrongdoing")]
    [InlineData("a colleague is messaging a 14 year old from the youth club on snapchat", "This sounds like a safeguarding matter")]
    [InlineData("i think a child is at risk", "This sounds like a safeguarding matter")]
    [InlineData("colleague posted nude pictures of me", "This sounds like bullying or harassment")]
    [InlineData("my boss is slagging off the mayor on twitter", "This sounds like something about your own manager")]
    public async Task A_matter_is_kept_from_the_manager_and_its_right_place_is_named(string question, string sounds)
    {
        var said = await door.SayAsync("milton-keynes", "ask a person", question, "Do not send it");

        var card = Assert.Single(said, text => text.StartsWith(sounds, StringComparison.Ordinal));
        Assert.Contains("I do not suggest your manager", card, StringComparison.Ordinal);
        Assert.Contains("The right place: Human Resources, 01908 253851", card, StringComparison.Ordinal);
        Assert.DoesNotContain(said, text => text.Contains("ask your manager in person", StringComparison.Ordinal));
        Assert.StartsWith("I have not sent anything", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_others_read_along_there_is_one_kind_line_and_the_way_to_the_own_chat() =>
        Assert.StartsWith(
            "Others read along here.", Assert.Single(await door.MentionAsync("melton", "i feel suicidal")), StringComparison.Ordinal);

    [Fact]
    public async Task In_a_walk_the_person_comes_first_and_the_walk_goes_on()
    {
        var said = await door.SayAsync("medway", "can i post this?", "Lovely day at the library", "i cant cope any more");

        Assert.Contains(said, text => text.StartsWith("That sounds hard", StringComparison.Ordinal));
        Assert.StartsWith("Where is it going?", said[^1], StringComparison.Ordinal);
        Assert.StartsWith("That sounds hard", said[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_a_prompt_the_person_comes_first_and_the_words_are_not_lost()
    {
        var said = await door.SayAsync(
            "medway", "ask a person", "my boss keeps humiliating me in the team chat and i cant take it any more");

        Assert.Contains(said, text =>
            text.Contains("Head of HR", StringComparison.Ordinal)
            && text.Contains("need not go through your manager", StringComparison.Ordinal)
        );
        Assert.Contains(said, text => text.StartsWith("This sounds like bullying or harassment", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("can i post about suicide prevention week")]
    [InlineData("what is the policy on harassment")]
    [InlineData("can i report abuse on our page")]
    [InlineData("is swearing allowed")]
    public async Task A_question_about_policy_is_one(string question) =>
        Assert.DoesNotContain("999", Assert.Single(await door.SayAsync("melton", question)), StringComparison.Ordinal);
}
