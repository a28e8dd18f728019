using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>Questions as people ask them, in a chat and in a channel.</summary>
public sealed class AskTests
{
    [Fact]
    public async Task A_question_is_answered_with_the_clause_quoted_and_cited()
    {
        await using var chat = await PersonalChat.BeginAsync("medway");

        await chat.SayAsync("may I install software on my work laptop");

        Assert.Contains(
            "no such software must be downloaded onto Medway Council equipment", chat.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(
            "Medway Council Internet, E-mail and Social Media Policy and Guidelines, 3.2", chat.Card.ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_shows_other_clauses_and_at_last_the_ways_on()
    {
        await using var chat = await PersonalChat.BeginAsync("medway");
        await chat.SayAsync("may I install software on my work laptop");

        await chat.PressAsync("No, show me others");
        Assert.Contains("Did you mean", chat.Card.ToJsonString(), StringComparison.Ordinal);
        while (chat.Card.ToJsonString().Contains("None of these", StringComparison.Ordinal))
        {
            await chat.PressAsync("None of these");
        }

        Assert.Contains("No rule found", chat.Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Ask a person", chat.Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hello", "Hello. What would you like to know?")]
    [InlineData("HELP", "What you can ask me")]
    [InlineData("?", "What you can ask me")]
    [InlineData("thanks!", "You are welcome")]
    [InlineData("who are you", "I use no AI service")]
    [InlineData("🎉", "I saw no words")]
    [InlineData("cancel", "Nothing is running")]
    [InlineData("how many days of annual leave do I get", "No rule found")]
    public async Task Whatever_is_said_there_is_an_answer_with_a_way_on(string words, string answer)
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Contains(answer, (await town.SayAsync("ada", words))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_an_unknown_tenant_gets_plain_words_and_no_clause()
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = await town.SayAsync("eve", "ask everybody in a photograph first", tenant: "tenant-elsewhere");

        Assert.Contains("I do not know your organisation", said[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(said, text => text.Contains("Ask everybody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_channel_the_bot_answers_where_it_is_mentioned_and_leads_to_the_own_chat()
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = await town.SayInChannelAsync("ada", "may I go to the moon", channel: "19:general@thread.tacv2");

        Assert.Contains("No rule found", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_older_card_does_no_harm()
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = await town.PressAsync("ada", AnswerActions.WasNotIt, (AnswerActions.Question, "long-gone"));

        Assert.Contains("older card", said[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_with_a_forged_clause_shows_nothing_that_is_not_in_the_policy()
    {
        await using var town = await TeamsTown.CreateAsync();

        var said = await town.PressAsync(
            "ada", AnswerActions.Choose, (AnswerActions.Clause, "otherham-secrets/1"), (AnswerActions.Question, "q"));

        Assert.Contains("no longer in it", said[^1], StringComparison.Ordinal);
    }

    /// <summary>"The policy does not say anything about ..." is said of what was asked only, in every council.</summary>
    [Theory]
    [InlineData("photos of Parks & Leisure staff")]
    [InlineData("call me")]
    [InlineData("staff of the planning department")]
    public async Task Nothing_is_said_to_be_missing_that_nobody_asked_for(string question)
    {
        foreach (var council in Councils.Ids)
        {
            await using var town = await TeamsTown.CreateAsync(like: council);

            var said = string.Join('\n', await town.SayAsync("ann", question));

            Assert.DoesNotContain("does not say anything about", said, StringComparison.Ordinal);
        }
    }
}
