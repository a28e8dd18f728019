using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs.Prompts;

/// <summary>Cases of the SDK's ConfirmPromptTests, in English (protocol section 8.6).</summary>
public sealed class ConfirmPromptTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes please", true)]
    [InlineData("y", true)]
    [InlineData("yep", true)]
    [InlineData("no", false)]
    [InlineData("nope", false)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("the first one", true)]
    [InlineData("the second", false)]
    public async Task Yes_and_no_are_understood_in_words_places_and_numbers(string answer, bool confirmed)
    {
        var flow = Flow();
        await flow.SayAsync("hi");

        Assert.Empty(await flow.SayAsync(answer));
        Assert.Equal(confirmed, flow.Result.Result);
    }

    [Fact]
    public Task Anything_else_is_asked_again() => Flow().RunAsync(
        ("hi", ["Sure? (1) Yes or (2) No"]),
        ("not sure", ["Yes or no? (1) Yes or (2) No"]),
        ("3", ["Yes or no? (1) Yes or (2) No"]),
        ("yes", []));

    [Fact]
    public async Task The_buttons_may_say_something_else()
    {
        var prompt = new ConfirmPrompt("confirm") { ConfirmChoices = ("Send it", "Leave it"), Style = ListStyle.None };
        var flow = new DialogFlow(prompt, options: PromptOptions.Ask("Send to your manager?"));
        await flow.RunAsync(("hi", ["Send to your manager?"]), ("leave it", []));

        Assert.Equal(false, flow.Result.Result);
    }

    [Fact]
    public async Task A_validator_may_insist()
    {
        var flow = new DialogFlow(
            new ConfirmPrompt("confirm", (prompt, _) => Task.FromResult(prompt.Recognized is { Succeeded: true, Value: true })),
            options: PromptOptions.Ask("Agreed?", "You must."));
        await flow.RunAsync(("hi", ["Agreed? (1) Yes or (2) No"]), ("no", ["You must. (1) Yes or (2) No"]), ("ok", []));

        Assert.Equal(true, flow.Result.Result);
    }

    private static DialogFlow Flow() => new(new ConfirmPrompt("confirm"), options: PromptOptions.Ask("Sure?", "Yes or no?"));
}
