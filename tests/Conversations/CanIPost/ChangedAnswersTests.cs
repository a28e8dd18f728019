using System.Text.Json.Nodes;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>A walk in which somebody goes back, or changes an answer: what was ticked stays, and so does what still holds.</summary>
public sealed class ChangedAnswersTests
{
    [Fact]
    public async Task An_earlier_answer_can_be_changed_and_the_others_hold()
    {
        await using var chat = await PersonalChat.BeginAsync("brighton-hove");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        await chat.ChooseAsync("own", "employer", "part");

        Assert.StartsWith(
            "Which of these are true", (await chat.PressAsync("Change this one", ("question", "content")))[^1], StringComparison.Ordinal);
        Assert.StartsWith("What will you send it from", (await chat.PressAsync("Next", ("choice", "none")))[^1], StringComparison.Ordinal);
        Assert.StartsWith("✔", (await chat.PressAsync("Next", ("choice", "own")))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_can_be_changed_after_the_verdict_and_gives_a_receipt_of_its_own()
    {
        await using var chat = await PersonalChat.BeginAsync("brighton-hove");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        await chat.ChooseAsync("own", "employer", "whole");
        Assert.StartsWith("✖ No, do not", (string?)chat.Card["fallbackText"], StringComparison.Ordinal);

        Assert.StartsWith(
            "The council as your employer", (await chat.PressAsync("Change this one", ("question", "employer")))[^1],
            StringComparison.Ordinal);
        Assert.StartsWith("What will you send it from", (await chat.PressAsync("Next", ("choice", "part")))[^1], StringComparison.Ordinal);
        Assert.StartsWith("± Yes, after a change", (await chat.PressAsync("Next", ("choice", "own")))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_shows_what_one_had_ticked_also_under_something_else()
    {
        await using var chat = await PersonalChat.BeginAsync("brighton-hove");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        await chat.PressAsync("Next", ("choice", "own"));
        await chat.PressAsync("Next", ("choice", "employer"), ("choice-9", "haste"));

        await chat.PressAsync("Back");

        Assert.Equal(["employer", "haste"], PersonalChat.Ticked(chat.Card));
        Assert.Equal(["own"], PersonalChat.Ticked(await Pressed(chat, "Back")));
    }

    [Fact]
    public async Task Changing_an_answer_shows_what_it_was_in_the_walk_and_after_the_verdict()
    {
        await using var chat = await PersonalChat.BeginAsync("brighton-hove");
        await chat.SayAsync("can i post this");
        await chat.PressAsync("Go on without the text");
        await chat.ChooseAsync("own", "employer,colleague");
        await chat.PressAsync("Change this one", ("question", "content"));
        Assert.Equal(["colleague,employer"], PersonalChat.Ticked(chat.Card));

        await chat.ChooseAsync("employer", "whole");
        await chat.PressAsync("Change this one", ("question", "employer"));
        Assert.Equal(["whole"], PersonalChat.Ticked(chat.Card));
    }

    private static async Task<JsonObject> Pressed(PersonalChat chat, string button)
    {
        await chat.PressAsync(button);
        return chat.Card;
    }
}
