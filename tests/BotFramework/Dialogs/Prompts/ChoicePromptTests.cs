using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs.Prompts;

/// <summary>Cases of the SDK's ChoicePromptTests (protocol section 8.6).</summary>
public sealed class ChoicePromptTests
{
    private const string Question = "favorite color?";

    [Theory]
    [InlineData(ListStyle.None, "favorite color?")]
    [InlineData(ListStyle.Auto, "favorite color? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.Inline, "favorite color? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "favorite color?\n\n   1. red\n   2. green\n   3. blue")]
    [InlineData(ListStyle.SuggestedAction, "favorite color?")]
    [InlineData(ListStyle.HeroCard, null)]
    internal async Task A_question_shows_its_choices_in_a_style(ListStyle style, string? text)
    {
        var asked = Assert.Single(await Flow(style).SendAsync(MessageFactory.Text("hi")));

        Assert.Equal(text, asked.Text);
        Assert.Equal(style == ListStyle.SuggestedAction, asked.SuggestedActions is not null);
        Assert.Equal(style == ListStyle.HeroCard, asked.Attachments is not null);
        Assert.Equal(InputHints.ExpectingInput, asked.InputHint);
    }

    [Fact]
    public async Task Buttons_say_what_they_show()
    {
        var asked = Assert.Single(await Flow(ListStyle.SuggestedAction).SendAsync(MessageFactory.Text("hi")));

        Assert.Equal(["red", "green", "blue"], asked.SuggestedActions!.Actions!.Select(action => action.Title));
        Assert.All(asked.SuggestedActions.Actions!, action =>
            Assert.Equal((ActionTypes.ImBack, action.Title), (action.Type, (string?)action.Value))
        );
    }

    [Fact]
    public async Task The_buttons_of_a_card_join_the_cards_that_the_question_has()
    {
        var options = Options();
        options.Prompt!.Attachments = [new Attachment { ContentType = ContentTypes.AdaptiveCard }];
        options.Style = ListStyle.HeroCard;
        var asked = Assert.Single(await new DialogFlow(new ChoicePrompt("choice"), options: options).SendAsync(MessageFactory.Text("hi")));

        Assert.Equal([ContentTypes.AdaptiveCard, ContentTypes.HeroCard], asked.Attachments!.Select(attachment => attachment.ContentType));
        Assert.Equal("green", (string?)asked.Attachments![1].Content!["buttons"]![1]!["title"]);
    }

    [Theory]
    [InlineData("red", "red", 0)]
    [InlineData("BLUE please", "blue", 2)]
    [InlineData("the second one", "green", 1)]
    [InlineData("3", "blue", 2)]
    [InlineData("the last one", "blue", 2)]
    public async Task A_choice_is_found_by_word_place_and_number(string answer, string value, int index)
    {
        var flow = Flow(ListStyle.Inline);
        await flow.SayAsync("hi");

        Assert.Empty(await flow.SayAsync(answer));
        var found = Assert.IsType<FoundChoice>(flow.Result.Result);
        Assert.Equal((value, index), (found.Value, found.Index));
    }

    [Fact]
    public Task What_is_no_choice_is_asked_again_with_the_choices() =>
        new DialogFlow(new ChoicePrompt("choice"), options: PromptOptions.Ask(Question, "Your choice?", "red", "green")).RunAsync(
            ("hi", ["favorite color? (1) red or (2) green"]),
            ("seven o'clock", ["Your choice? (1) red or (2) green"]),
            ("green", []));

    [Fact]
    public async Task Asking_again_does_not_pile_up_the_choices()
    {
        var flow = Flow(ListStyle.Inline);
        var first = await flow.SayAsync("hi");

        Assert.Equal(first, await flow.SayAsync("what?"));
        Assert.Equal(first, await flow.SayAsync("what??"));
    }

    [Fact]
    public Task A_validator_hears_of_answers_that_were_not_recognised() =>
        new DialogFlow(
            new ChoicePrompt("choice", async (prompt, token) =>
            {
                if (!prompt.Recognized.Succeeded)
                {
                    await prompt.Context.SendActivityAsync("not one of them", token);
                }

                return prompt.Recognized.Succeeded;
            }),
            options: Options()).RunAsync(
                ("hi", ["favorite color? (1) red, (2) green, or (3) blue"]),
                ("seven o'clock", ["not one of them"]),
                ("red", []));

    [Fact]
    public async Task The_style_of_the_options_wins()
    {
        var options = Options();
        options.Style = ListStyle.None;

        await new DialogFlow(new ChoicePrompt("choice") { Style = ListStyle.List }, options: options).RunAsync(("hi", [Question]));
    }

    [Fact]
    public Task Choices_without_a_question_are_shown_alone() =>
        new DialogFlow(new ChoicePrompt("choice"), options: new PromptOptions { Choices = ["red", "green"] }).RunAsync(
            ("hi", [" (1) red or (2) green"]), ("1", []));

    private static PromptOptions Options() => PromptOptions.Ask(Question, null, "red", "green", "blue");

    private static DialogFlow Flow(ListStyle style) => new(new ChoicePrompt("choice") { Style = style }, options: Options());
}
