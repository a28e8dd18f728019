using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>What is asked after an answer is answered from what was just said, and not looked up as if it stood alone.</summary>
public sealed class FollowUpTests
{
    private const string Caterers = "can I praise our caterers on Facebook";

    [Theory]
    [InlineData(
        "medway", "can I install spotify", "I am on the night shift, would that make any difference", "The rule makes no exception for that",
        "a fact that is asked about is no question of its own")]
    [InlineData(
        "brighton-hove", "can I say on my personal facebook that I work for the council", "if I write underneath that it's only what I think?",
        "these are my own views and opinions", "the sentence that means it, whatever its words")]
    [InlineData(
        "medway", "can I send a personal e-mail from my work address", "what are the exact words I need to put in",
        "It is not authorised by or sent on behalf of Medway Council", "the words that are to be written, and not those of the rule")]
    [InlineData(
        "medway", "can my emails be read by the council", "what about personal ones, them too?", "I see that the rule speaks of it:",
        "the rule names what is asked")]
    [InlineData("medway", "can I install spotify", "who may then?", "The policy names: ICT", "who may is who is named")]
    [InlineData(
        "nw-leicestershire", Caterers, "is that a hard and fast rule or only guidance?", "The rule advises it.",
        "its firmness is asked, not the law")]
    [InlineData("nw-leicestershire", Caterers, "what's the harm in a kind word?", "The policy gives no reason there.", "a reason is asked")]
    [InlineData(
        "nw-leicestershire", Caterers, "what happens to me if I keep doing it", "On what may happen, the policy says:",
        "what follows is asked")]
    [InlineData("melton", "does the policy cover agency staff", "since when?", "bears no date", "its date is asked, not its place")]
    [InlineData(
        "milton-keynes", "can I go on facebook at work", "how many hours can I be on it?", "The policy gives no figure for that",
        "no clause tells a figure")]
    [InlineData(
        "brighton-hove", "can I take down a nasty comment on our page", "how many warnings do they get first?",
        "The policy gives no figure for that", "nor how many")]
    [InlineData(
        "melton", "who is responsible for what people write on a facebook page we made", "how often?",
        "“All social media sites in use should be checked and updated on a regular basis.", "the rule beside it tells how often")]
    [InlineData(
        "nw-leicestershire", "can the council monitor what sites I look at", "how many years do they keep it?", "one year",
        "the rule beside it tells how long")]
    [InlineData(
        "nw-leicestershire", Caterers, "you must be kidding, it's my own wall", "The rule stands as it is written",
        "who only grumbles is told that the rule stands")]
    [InlineData(
        "nw-leicestershire", Caterers, "but it's such a little comment", "The rule stands as it is written",
        "a grumble is not said back as a subject")]
    [InlineData(
        "milton-keynes", "can I go on facebook at work", "could I have personnel's phone number please", "01908 253851",
        "a contact by the name that staff use")]
    [InlineData(
        "melton", "can I post disparaging remarks about a colleague", "what does disparage mean here then",
        "does not say what counts as “disparage”", "a word of the rule in another form")]
    [InlineData(
        "brighton-hove", "can I correct wikipedia at work", "but why, it's just a spelling mistake", "The policy gives this reason:",
        "a reason is asked with a grumble behind it")]
    [InlineData(
        "nw-leicestershire", Caterers, "is it binding or only advice, my supervisor says it's made up", "The rule advises it.",
        "its firmness is asked with a story behind it")]
    [InlineData(
        "brighton-hove", "can I use facebook at work in my lunch break", "where does it say the lunch bit", "lunch breaks",
        "of the lunch bit, lunch is looked for")]
    [InlineData(
        "medway", "does this policy apply to school staff", "what about nurseries, my sister runs one", "As for",
        "a story behind the thing that is asked about names nothing in the rule")]
    [InlineData(
        "nw-leicestershire", Caterers, "you quite sure about that?", "2.1, 7th point", "whether it is sure is answered with the rule")]
    [InlineData(
        "melton", "can i say where i work on a dating site", "is that a yes then?", "Neither a yes nor a no",
        "no rule is no permission")]
    [InlineData(
        "milton-keynes", "got a photo of the new bridge from the site visit for my instagram", "two of our surveyors are standing in front of it",
        "Do not include or use any council, data, information, contact details or photographs of employees",
        "a fact is no exception to the first of several guesses")]
    [InlineData(
        "nw-leicestershire", Caterers, "and pinterest", "Do not endorse or criticise", "a site that no rule names changes nothing")]
    public async Task It_is_answered_from_what_was_said(string council, string question, string followUp, string says, string because)
    {
        await using var chat = await PersonalChat.BeginAsync(council);
        await chat.SayAsync(question);

        Assert.True(
            string.Join('\n', await chat.SayAsync(followUp)) is var said && said.Contains(says, StringComparison.Ordinal),
            $"{because}: {said}");
    }

    [Theory]
    [InlineData("where is that written, my supervisor wants to know", "Social Media Policy, 2.1, 7th point")]
    [InlineData("just give me the gist", "endorse")]
    [InlineData("how strict is that one btw", "The rule advises it.")]
    public async Task After_a_question_without_a_rule_the_rule_before_it_is_meant(string asked, string says)
    {
        await using var chat = await PersonalChat.BeginAsync("nw-leicestershire");
        await chat.SayAsync(Caterers);
        await chat.SayAsync("how do I book the badminton court for pensioners");

        var said = string.Join('\n', await chat.SayAsync(asked));

        Assert.Contains("I found no rule for your last question.", said, StringComparison.Ordinal);
        Assert.Contains(says, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is it true that I can't praise our caterers on Facebook?", "Do not endorse or criticise")]
    [InlineData("is it against the rules to praise our caterers on Facebook?", "Do not endorse or criticise")]
    [InlineData(Caterers, "No. Do not endorse or criticise")]
    public async Task A_no_leads_only_where_it_is_the_answer(string question, string line)
    {
        await using var chat = await PersonalChat.BeginAsync("nw-leicestershire");

        Assert.Contains($"\n{line}", string.Join('\n', await chat.SayAsync(question)), StringComparison.Ordinal);
    }
}
