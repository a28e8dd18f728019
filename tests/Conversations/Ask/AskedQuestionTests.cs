using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>What becomes of a question after it was answered: thumbs, changes, and what the comms team sees of it.</summary>
public sealed class AskedQuestionTests
{
    private const string Fits = "Can I download a program from the internet?";
    private const string DoesNotFit = "may xylophones zigzag, or ring 07700 900123?";

    [Fact]
    public async Task An_answer_without_a_quotation_is_rated_by_thumbs_and_one_with_by_its_buttons()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Fits);
        await town.SayAsync("ann", DoesNotFit);
        await town.SayAsync("ann", "thanks");

        Assert.Equal(
            [null, "default", null],
            town.Teams.In(TeamsTown.Chat("ann"))
                .Where(message => message.Type == ActivityTypes.Message)
                .Select(message => (string?)message.ChannelData?["feedbackLoop"]?["type"])
        );
    }

    [Fact]
    public async Task Every_question_counts_and_only_an_unsure_ones_words_are_kept_masked()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Fits);
        await town.SayAsync("ann", DoesNotFit);
        await town.SayAsync("ann", "hello");

        Assert.Equal(["may xylophones zigzag, or ring [a telephone number]?"], await WordsAsync(town));
        Assert.Equal(2, (await town.Get<AskLogStore>().CountAsync(TeamsTown.Council)).Sum(count => count.Count));
        Assert.Empty(await town.Get<AskLogStore>().CountAsync(TeamsTown.OtherCouncil));
    }

    [Fact]
    public async Task A_thumb_down_keeps_the_words_of_the_question_and_the_reason()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Fits);

        Assert.Equal(200, (await RateAsync(town, "ann", "dislike", """{"feedbackText":"wrong clause"}""")).Status);

        Assert.Equal([Fits], await WordsAsync(town));
        Assert.Equal([(0L, "wrong clause")], await FeedbackAsync(town));
    }

    [Fact]
    public async Task A_thumb_up_keeps_no_words()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Fits);
        await RateAsync(town, "ann", "like", """{"feedbackText":""}""");

        Assert.Empty(await WordsAsync(town));
        Assert.Equal([(1L, null)], await FeedbackAsync(town));
    }

    [Fact]
    public async Task This_was_it_counts_once_however_often_it_is_pressed()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Fits);
        var data = ("question", (string)Question(town)!);
        await town.PressAsync("ann", "was-it", data);
        await town.PressAsync("ann", "was-it", data);
        Assert.Equal([(1L, null)], await FeedbackAsync(town));

        await town.PressAsync("ann", "was-not-it", data);
        Assert.Equal([(1L, null), (0L, null)], await FeedbackAsync(town));
        Assert.Equal([Fits], await WordsAsync(town));
    }

    [Theory]
    [InlineData("like", "no JSON at all", 200, "a reason in an unknown form is no reason")]
    [InlineData("like", "[1]", 200, "nor is another shape")]
    [InlineData("applaud", "{}", 400, "there are two thumbs")]
    public async Task Odd_thumbs_do_no_harm(string reaction, string feedback, int status, string because)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Fits);

        Assert.True(status == (await RateAsync(town, "ann", reaction, feedback)).Status, because);
    }

    [Fact]
    public async Task A_thumb_under_an_answer_to_somebody_else_counts_without_words()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", Fits);
        var answer = town.Teams.In(TeamsTown.Chat("ann"))[^1].Id!;

        await RateAsync(town, "bob", "dislike", "{}", answer);

        Assert.Empty(await WordsAsync(town));
        Assert.Equal([(0L, null)], await FeedbackAsync(town));
    }

    [Fact]
    public async Task An_edited_question_is_answered_in_place_and_its_old_words_are_forgotten()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", DoesNotFit);
        Assert.Single(town.Texts(TeamsTown.Chat("ann")));

        await town.ChangeAsync("ann", ActivityTypes.MessageUpdate, "editMessage", Fits);

        Assert.StartsWith("What Medway Council's policy says", Assert.Single(town.Texts(TeamsTown.Chat("ann"))), StringComparison.Ordinal);
        Assert.Empty(await WordsAsync(town));
    }

    [Fact]
    public async Task Where_the_old_answer_cannot_be_changed_the_new_one_comes_below_it_and_says_so()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", DoesNotFit);
        town.Teams.UpdateTrouble = _ => FakeConnector.Refusal(HttpStatusCode.Forbidden, "ServiceError");

        await town.ChangeAsync("ann", ActivityTypes.MessageUpdate, "editMessage", Fits);

        Assert.Collection(
            town.Texts(TeamsTown.Chat("ann")),
            _ => { },
            says => Assert.StartsWith("You changed your question", says, StringComparison.Ordinal),
            answer => Assert.StartsWith("What Medway Council's policy says", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_was_no_question_may_be_edited_without_a_word()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", "hello");
        var before = town.Texts(TeamsTown.Chat("ann"));

        await town.ChangeAsync("ann", ActivityTypes.MessageUpdate, "editMessage", Fits);

        Assert.Equal(before, town.Texts(TeamsTown.Chat("ann")));
    }

    [Fact]
    public async Task A_deleted_question_is_forgotten()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SayAsync("ann", DoesNotFit);
        var question = Question(town);

        await town.ChangeAsync("ann", ActivityTypes.MessageDelete, "softDeleteMessage", null);

        Assert.Empty(await WordsAsync(town));
        Assert.StartsWith(
            "That button belongs to an older card", (await town.PressAsync("ann", "was-not-it", ("question", (string)question!)))[0],
            StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<string>> WordsAsync(TeamsTown town) => town.Get<AskLogStore>().UnansweredAsync(TeamsTown.Council, 10);

    private static Task<IReadOnlyList<(long IsLike, string? Reason)>> FeedbackAsync(TeamsTown town) =>
        town.Get<Database>()
            .ReadAsync<IReadOnlyList<(long, string?)>>(async connection =>
                [.. await Dapper.SqlMapper.QueryAsync<(long, string?)>(connection, "SELECT is_like, reason FROM feedback")]
            );

    private static Task<InvokeResponse> RateAsync(TeamsTown town, string person, string reaction, string feedback, string? answer = null) =>
        town.InvokeAsync(
            person,
            TeamsTown.Chat(person),
            InvokeNames.MessageSubmitAction,
            new JsonObject
            {
                ["actionName"] = "feedback",
                ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = feedback },
            },
            replyToId: answer ?? town.Teams.In(TeamsTown.Chat(person))[^1].Id
        );

    /// <summary>The question that the last card's buttons name.</summary>
    private static JsonNode? Question(TeamsTown town) =>
        town.Teams.In(TeamsTown.Chat("ann"))[^1].Attachments![0].Content!["actions"]![0]!["data"]!["question"];
}
