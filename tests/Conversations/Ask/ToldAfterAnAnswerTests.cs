using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>What is told or asked after an answer is taken as what it is: a fact, a yes from somebody, whom to turn to.</summary>
public sealed class ToldAfterAnAnswerTests
{
    private const string Friend = "can I accept a friend request from a service user";

    private const string Photo = "can I use a photo of a client on my own page";

    private const string Nasty = "a colleague has posted something nasty about a client";

    private const string Applicants = "can we look up job applicants on facebook";

    [Theory]
    [InlineData("brighton-hove", Friend, "that must be three years back now, I moved teams since")]
    [InlineData("brighton-hove", Friend, "it was ages back though, about five years")]
    [InlineData("brighton-hove", Friend, "I wrote to her last year and she never answered")]
    [InlineData("milton-keynes", Photo, "it was taken back in 2018 when she lived here")]
    [InlineData("melton", "can I post a photo of my colleague", "he updated his own profile with it last week")]
    [InlineData("nw-leicestershire", Applicants, "she worked for us until two years ago")]
    [InlineData("medway", "can I forward a chain e-mail", "my aunt sent it to me months ago")]
    public async Task A_fact_is_no_question_about_the_policys_date(string council, string question, string told)
    {
        var said = await SayAsync(council, question, told);

        Assert.DoesNotContain("Its dates:", said, StringComparison.Ordinal);
        Assert.DoesNotContain("when it was written, or last changed", said, StringComparison.Ordinal);
        Assert.DoesNotContain("names no owner", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_part_speaks_of_something_is_looked_for_where_nothing_was_shown() =>
        Assert.DoesNotContain(
            "It stands nowhere",
            await SayAsync("medway", "is the canteen open on friday", "which bit says that about chain e-mails?"), StringComparison.Ordinal);

    [Theory]
    [InlineData("melton", Nasty, "my boss is on leave till next week")]
    [InlineData("nw-leicestershire", Applicants, "I can't get hold of my manager")]
    public async Task Where_the_manager_is_away_it_is_told_who_else(string council, string question, string told) =>
        Assert.Contains("whoever stands in for them", await SayAsync(council, question, told), StringComparison.Ordinal);

    [Theory]
    [InlineData("brighton-hove", Friend, "I think this was written years ago", "Its dates:")]
    [InlineData("melton", Nasty, "when did they last update that", "bears no date")]
    [InlineData("melton", Nasty, "who wrote that", "names no owner")]
    public async Task What_is_asked_of_the_policy_is_heard(string council, string question, string asked, string says) =>
        Assert.Contains(says, await SayAsync(council, question, asked), StringComparison.Ordinal);

    [Theory]
    [InlineData("melton", Nasty, "raise it with who", "The rule does not say who.")]
    [InlineData("melton", Nasty, "so I tell who", "Employees should report any concerns")]
    [InlineData("melton", Nasty, "to who though", "HR Officer")]
    [InlineData("melton", Nasty, "who needs telling", "The rule does not say who.")]
    [InlineData("nw-leicestershire", Applicants, "speak to whom about it", "Your manager, HR (human resources) or the communications team")]
    [InlineData("nw-leicestershire", Applicants, "take it to who", "The rule does not say who.")]
    [InlineData("milton-keynes", Photo, "who at work do I get the permission off", "not who at the council gives it")]
    [InlineData("milton-keynes", Photo, "which manager signs it", "not who at the council gives it")]
    [InlineData("milton-keynes", Photo, "so who has to ok that", "explicit written permission of the council")]
    [InlineData("melton", "can I post a photo of my colleague", "who gives me the go ahead for that", "The rule itself says who:")]
    [InlineData("medway", "can I install spotify", "report it to who then", "The policy names: ICT")]
    [InlineData("milton-keynes", "can I check a colleague's facebook in secret", "who do I talk to, is it hr", "01908 253851")]
    [InlineData("medway", "can I read a colleague's e-mails", "do I go to hr with that", "Head of HR")]
    public async Task Whom_to_turn_to_is_not_whose_the_policy_is(string council, string question, string asked, string says)
    {
        var said = await SayAsync(council, question, asked);

        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.DoesNotContain("names no owner", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("milton-keynes", Photo, "his sister told us it's fine", "The rule says whose agreement counts:")]
    [InlineData("milton-keynes", Photo, "the supervisor gave us the ok so we're sorted", "explicit written permission")]
    [InlineData("melton", "can I post a photo of my colleague", "my boss is happy with it", "The rule says whose agreement counts:")]
    [InlineData("brighton-hove", Friend, "my team leader doesn't mind", "somebody's yes changes it")]
    [InlineData("nw-leicestershire", Applicants, "our director says we can", "somebody's yes changes it")]
    [InlineData("nw-leicestershire", Applicants, "two of the interviewers have already googled her", "once it has happened")]
    [InlineData("nw-leicestershire", Applicants, "my manager already checked him out", "HR (human resources) can say what to do now")]
    [InlineData("brighton-hove", Friend, "I accepted it yesterday", "once it has happened")]
    [InlineData("medway", "got an email with a strange attachment", "I'm afraid I already opened it", "ICT Service Desk")]
    [InlineData("brighton-hove", "how do we set up a council account", "I'm just not a manager", "The rule speaks of managers")]
    public async Task A_yes_or_a_deed_is_no_plea(string council, string question, string told, string says)
    {
        var said = await SayAsync(council, question, told);

        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.DoesNotContain("I find no exception", said, StringComparison.Ordinal);
        Assert.DoesNotContain("I see your point", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it's only for our own team, not for residents", "Internally focused")]
    [InlineData("no it's for the public, not for staff", "Externally focused")]
    [InlineData("sorry that's for colleagues only not customers", "Internally focused")]
    public async Task For_whom_it_is_is_looked_up_anew(string told, string says)
    {
        var said = await SayAsync("medway", "can I set up a twitter account for our service", told);

        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.DoesNotContain("I see your point", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("medway", "can I claim a phone from the council", "nobody has trained us for the instagram", "received appropriate training")]
    [InlineData("brighton-hove", "who pays for the page", "my training for the tweets was long ago", "first received training")]
    public async Task The_rule_that_has_its_word_leads(string council, string question, string told, string says)
    {
        var said = await SayAsync(council, question, told);

        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.DoesNotContain("I found no rule for this one either", said, StringComparison.Ordinal);
    }

    private static async Task<string> SayAsync(string council, string question, string then)
    {
        await using var chat = await PersonalChat.BeginAsync(council);
        await chat.SayAsync(question);
        return string.Join('\n', await chat.SayAsync(then));
    }
}
