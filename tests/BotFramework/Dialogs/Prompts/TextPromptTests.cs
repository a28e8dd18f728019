using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs.Prompts;

/// <summary>Cases of the SDK's TextPromptTests and PromptValidatorContextTests (protocol section 8.6).</summary>
public sealed class TextPromptTests
{
    [Fact]
    public async Task A_text_is_returned_unchanged()
    {
        var flow = Flow(PromptOptions.Ask("Name?"));
        await flow.RunAsync(("hi", ["Name?"]), ("  Ann  ", []));

        Assert.Equal("  Ann  ", flow.Result.Result);
    }

    [Fact]
    public async Task An_empty_text_is_an_answer_and_no_text_is_none()
    {
        var flow = Flow(PromptOptions.Ask("Name?", "Please?"));
        await flow.SayAsync("hi");

        Assert.Equal("Please?", Assert.Single(await flow.SendAsync(new Activity { Type = ActivityTypes.Message })).Text);
        Assert.Empty(await flow.SayAsync(""));
        Assert.Equal("", flow.Result.Result);
    }

    [Fact]
    public async Task Anything_but_a_message_leaves_the_question_open_without_asking_again()
    {
        var flow = Flow(PromptOptions.Ask("Name?", "Please?"));
        await flow.SayAsync("hi");

        Assert.Empty(await flow.SendAsync(new Activity { Type = ActivityTypes.Event }));
        Assert.Equal(DialogTurnStatus.Waiting, flow.Result.Status);
    }

    [Fact]
    public Task Without_a_question_nothing_is_sent() => Flow(new PromptOptions()).RunAsync(("hi", []), ("Ann", []));

    [Fact]
    public async Task A_prompt_begins_with_prompt_options() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new DialogFlow(new TextPrompt("text"), options: "Name?").SayAsync("hi"));

    [Fact]
    public async Task The_question_expects_input_unless_it_says_otherwise()
    {
        var expecting = await Flow(
                new PromptOptions
                {
                    Prompt = new Activity { Type = ActivityTypes.Message, Text = "?" },
                }
            )
            .SendAsync(MessageFactory.Text("hi"));
        var ignoring = await Flow(new PromptOptions { Prompt = MessageFactory.Text("?", InputHints.IgnoringInput) })
            .SendAsync(MessageFactory.Text("hi"));

        Assert.Equal(InputHints.ExpectingInput, expecting[0].InputHint);
        Assert.Equal(InputHints.IgnoringInput, ignoring[0].InputHint);
    }

    [Fact]
    public Task A_validator_decides_and_the_retry_prompt_asks_again() =>
        Flow(PromptOptions.Ask("Name?", "Longer, please."), LongerThanThree).RunAsync(
            ("hi", ["Name?"]),
            ("Ann", ["Longer, please."]),
            ("Bea", ["Longer, please."]),
            ("Anna", []));

    [Fact]
    public Task Without_a_retry_prompt_the_question_is_asked_again() =>
        Flow(PromptOptions.Ask("Name?"), LongerThanThree).RunAsync(("hi", ["Name?"]), ("Ann", ["Name?"]), ("Anna", []));

    [Fact]
    public Task A_validator_that_says_what_is_wrong_keeps_the_retry_prompt_back() =>
        Flow(PromptOptions.Ask("Name?", "Again."), async (prompt, token) =>
        {
            if (prompt.Recognized.Value!.Length > 3)
            {
                return true;
            }

            await prompt.Context.SendActivityAsync($"'{prompt.Recognized.Value}' is short", token);
            return false;
        }).RunAsync(("hi", ["Name?"]), ("Ann", ["'Ann' is short"]), ("Anna", []));

    [Fact]
    public async Task The_first_answer_is_attempt_one()
    {
        var attempts = new List<int>();
        var flow = Flow(PromptOptions.Ask("Name?"), (prompt, _) =>
        {
            attempts.Add(prompt.AttemptCount);
            return Task.FromResult(prompt.AttemptCount == 3);
        });
        await flow.RunAsync(("hi", ["Name?"]), ("a", ["Name?"]), ("b", ["Name?"]), ("c", []));

        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task A_validator_may_accept_what_was_not_recognised()
    {
        var flow = Flow(PromptOptions.Ask("Name?"), (prompt, _) => Task.FromResult(!prompt.Recognized.Succeeded));
        await flow.SayAsync("hi");
        await flow.SendAsync(new Activity { Type = ActivityTypes.Message });

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete), flow.Result);
    }

    private static Task<bool> LongerThanThree(PromptValidatorContext<string> prompt, CancellationToken token) =>
        Task.FromResult(prompt.Recognized.Value?.Length > 3);

    private static DialogFlow Flow(PromptOptions options, PromptValidator<string>? validator = null) =>
        new(new TextPrompt("text", validator), options: options);
}
