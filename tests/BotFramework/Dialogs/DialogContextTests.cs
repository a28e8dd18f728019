using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs;

/// <summary>Cases of the SDK's DialogContextTests and ReplaceDialogTest (protocol section 8.6).</summary>
public sealed class DialogContextTests
{
    [Fact]
    public async Task Without_a_running_dialog_there_is_nothing_to_continue()
    {
        var flow = Flow(dc => dc.ContinueDialogAsync());

        Assert.Empty(await flow.SayAsync("hi"));
        Assert.Equal(DialogTurnStatus.Empty, flow.Result.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    public Task A_dialog_that_does_not_exist_cannot_begin(string id) =>
        Assert.ThrowsAsync<ArgumentException>(() => Flow(dc => dc.BeginDialogAsync(id)).SayAsync("hi"));

    [Fact]
    public async Task A_cancellation_token_is_not_an_option_and_not_a_result()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Flow(dc => dc.BeginDialogAsync("a", CancellationToken.None)).SayAsync("hi"));
        await Assert.ThrowsAsync<ArgumentException>(() => Flow(dc => dc.EndDialogAsync(CancellationToken.None)).SayAsync("hi"));
    }

    [Fact]
    public async Task A_prompt_needs_options() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => Flow(dc => dc.PromptAsync("a", null!)).SayAsync("hi"));

    [Fact]
    public async Task A_stack_that_names_a_dialog_which_is_gone_is_a_fault()
    {
        var flow = Flow(dc =>
        {
            dc.Stack.Add(new DialogInstance { Id = "gone" });
            return dc.ContinueDialogAsync();
        });

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => flow.SayAsync("hi"));
        Assert.Contains("gone", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_with_nothing_running_completes_with_the_result()
    {
        var flow = Flow(dc => dc.EndDialogAsync("done"));
        await flow.SayAsync("hi");

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, "done"), flow.Result);
    }

    [Fact]
    public async Task Cancelling_with_nothing_running_changes_nothing()
    {
        var flow = Flow(dc => dc.CancelAllDialogsAsync());
        await flow.SayAsync("hi");

        Assert.Equal(DialogTurnStatus.Empty, flow.Result.Status);
    }

    [Fact]
    public async Task The_newest_dialog_is_on_top_and_cancelling_tells_all_of_them()
    {
        var log = new List<string>();
        var flow = new DialogFlow(
            dialogs => dialogs.Add(new Logged("a", log)).Add(new Logged("b", log)),
            async dc =>
            {
                await dc.BeginDialogAsync("a");
                await dc.BeginDialogAsync("b");
                Assert.Equal(["b", "a"], dc.Stack.Select(instance => instance.Id));
                return await dc.CancelAllDialogsAsync();
            });
        await flow.SayAsync("hi");

        Assert.Equal(DialogTurnStatus.Cancelled, flow.Result.Status);
        Assert.Equal(["begin a", "begin b", "CancelCalled b", "CancelCalled a"], log);
        Assert.Empty((await flow.StackAsync()).DialogStack);
    }

    [Fact]
    public async Task A_replaced_dialog_is_told_so_and_leaves_the_stack()
    {
        var log = new List<string>();
        var flow = new DialogFlow(
            dialogs => dialogs.Add(new Logged("a", log)).Add(new Logged("b", log)),
            async dc =>
            {
                await dc.BeginDialogAsync("a");
                return await dc.ReplaceDialogAsync("b");
            });
        await flow.SayAsync("hi");

        Assert.Equal(["begin a", "ReplaceCalled a", "begin b"], log);
        Assert.Equal("b", Assert.Single((await flow.StackAsync()).DialogStack).Id);
    }

    [Fact]
    public async Task An_ended_dialog_hands_its_result_to_the_one_below()
    {
        var log = new List<string>();
        var flow = new DialogFlow(
            dialogs => dialogs.Add(new Logged("a", log)).Add(new Logged("b", log)),
            async dc =>
            {
                await dc.BeginDialogAsync("a");
                await dc.BeginDialogAsync("b");
                return await dc.EndDialogAsync(7);
            });
        await flow.SayAsync("hi");

        Assert.Equal(["begin a", "begin b", "EndCalled b", "resume a EndCalled 7", "EndCalled a"], log);
        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, 7), flow.Result);
    }

    [Fact]
    public async Task Asking_again_reaches_the_active_dialog_only()
    {
        var log = new List<string>();
        var flow = new DialogFlow(
            dialogs => dialogs.Add(new Logged("a", log)).Add(new Logged("b", log)),
            async dc =>
            {
                await dc.RepromptDialogAsync();
                await dc.BeginDialogAsync("a");
                await dc.BeginDialogAsync("b");
                await dc.RepromptDialogAsync();
                return Dialog.EndOfTurn;
            });
        await flow.SayAsync("hi");

        Assert.Equal(["begin a", "begin b", "reprompt b"], log);
    }

    [Fact]
    public async Task An_exception_carries_the_ids_of_the_running_dialogs()
    {
        var root = new ComponentDialog("root").AddDialog(new Failing());

        var fault = await Assert.ThrowsAsync<InvalidTimeZoneException>(() => new DialogFlow(root).SayAsync("hi"));

        Assert.Equal("Failing < root", fault.Data[DialogExtensions.StackKey]);
    }

    private static DialogFlow Flow(Func<DialogContext, Task<DialogTurnResult>> turn) =>
        new(dialogs => dialogs.Add(new TextPrompt("a")), turn);

    private sealed class Failing : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default
        ) => throw new InvalidTimeZoneException();
    }

    private sealed class Logged(string id, List<string> log) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            log.Add($"begin {Id}");
            return Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ResumeDialogAsync(
            DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
        {
            log.Add($"resume {Id} {reason} {result}");
            return base.ResumeDialogAsync(dc, reason, result, cancellationToken);
        }

        public override Task RepromptDialogAsync(
            ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            log.Add($"reprompt {Id}");
            return Task.CompletedTask;
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Add($"{reason} {Id}");
            return Task.CompletedTask;
        }
    }
}
