using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs;

/// <summary>Cases of the SDK's ComponentDialogTests (protocol section 8.6).</summary>
public sealed class ComponentDialogTests
{
    [Fact]
    public async Task A_component_is_one_dialog_from_outside()
    {
        var flow = new DialogFlow(Ask("root", "text", "Name?"));
        await flow.SayAsync("hi");

        var outside = Assert.Single((await flow.StackAsync()).DialogStack);
        Assert.Equal("root", outside.Id);
        Assert.Equal("text", Assert.Single(outside.Dialogs!.DialogStack).Id);

        Assert.Empty(await flow.SayAsync("Ann"));
        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, "Ann"), flow.Result);
        Assert.Empty((await flow.StackAsync()).DialogStack);
    }

    [Fact]
    public void The_first_dialog_added_is_the_initial_one_unless_another_is_named()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("one")).AddDialog(new TextPrompt("two"));

        Assert.Equal("one", component.InitialDialogId);
        Assert.Equal("two", new ComponentDialog("c") { InitialDialogId = "two" }.AddDialog(new TextPrompt("one")).InitialDialogId);
    }

    [Fact]
    public Task A_component_without_dialogs_is_a_fault() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => new DialogFlow(new ComponentDialog("empty")).SayAsync("hi"));

    [Fact]
    public Task Components_nest() =>
        new DialogFlow(new ComponentDialog("outer").AddDialog(
            Sequence("sequence", "one", "two")).AddDialog(Ask("one", "text", "First?")).AddDialog(Ask("two", "text", "Second?"))).RunAsync(
                ("hi", ["First?"]),
                ("a", ["Second?"]),
                ("b", ["a and b"]));

    [Fact]
    public async Task An_inner_dialog_may_begin_a_dialog_of_the_set_around_it()
    {
        var inner = new ComponentDialog("inner").AddDialog(Sequence("sequence", "shared"));
        var flow = new DialogFlow(
            dialogs => dialogs.Add(inner).Add(Ask("shared", "text", "Shared?")), async dc =>
                (await dc.ContinueDialogAsync()) is { Status: not DialogTurnStatus.Empty } result
                    ? result
                    : await dc.BeginDialogAsync("inner")
        );

        await flow.RunAsync(("hi", ["Shared?"]), ("a", ["a"]));
    }

    [Fact]
    public async Task When_all_inner_dialogs_are_cancelled_the_component_ends_without_a_result()
    {
        var component = new ComponentDialog("root");
        component.AddDialog(new Cancelling());
        var flow = new DialogFlow(component);

        await flow.SayAsync("hi");

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete), flow.Result);
        Assert.Empty((await flow.StackAsync()).DialogStack);
    }

    [Fact]
    public async Task Cancelling_outside_cancels_inside_and_tells_the_component()
    {
        var component = new Told();
        component.AddDialog(Ask("ask", "text", "Name?"));
        var flow = new DialogFlow(dialogs => dialogs.Add(component), async dc =>
        {
            await dc.BeginDialogAsync("told");
            return await dc.CancelAllDialogsAsync();
        });
        await flow.SayAsync("hi");

        Assert.Equal(DialogTurnStatus.Cancelled, flow.Result.Status);
        Assert.Equal(["end CancelCalled with 0 inside"], component.Log);
    }

    [Fact]
    public async Task After_a_dialog_on_top_of_it_a_component_asks_again()
    {
        var component = new Told();
        component.AddDialog(new TextPrompt("text"));
        var first = true;
        var flow = new DialogFlow(dialogs => dialogs.Add(component).Add(new TextPrompt("aside")), async dc =>
        {
            if (!first)
            {
                return await dc.ContinueDialogAsync();
            }

            first = false;
            await dc.BeginDialogAsync("told", PromptOptions.Ask("Name?"));
            return await dc.PromptAsync("aside", PromptOptions.Ask("By the way?"));
        });

        await flow.RunAsync(("hi", ["Name?", "By the way?"]), ("nothing", ["Name?"]), ("Ann", []));

        Assert.Equal(["reprompt", "end EndCalled with 0 inside"], component.Log);
        Assert.Equal("Ann", flow.Result.Result);
    }

    [Fact]
    public async Task Cancelling_inside_can_cancel_the_stacks_around_too()
    {
        var component = new ComponentDialog("root");
        component.AddDialog(new Cancelling(parents: true));
        var flow = new DialogFlow(dialogs => dialogs.Add(component).Add(new TextPrompt("below")), async dc =>
        {
            await dc.PromptAsync("below", PromptOptions.Ask("Below?"));
            return await dc.BeginDialogAsync("root");
        });
        await flow.SayAsync("hi");

        Assert.Empty((await flow.StackAsync()).DialogStack);
    }

    private static ComponentDialog Ask(string id, string promptId, string question)
    {
        var component = new Begun(id, question);
        component.AddDialog(new TextPrompt(promptId));
        return component;
    }

    private static WaterfallDialog<GivenAnswers> Sequence(string id, params string[] dialogs)
    {
        var waterfall = new WaterfallDialog<GivenAnswers>(id, GivenAnswersJson.Default.GivenAnswers);
        foreach (var dialog in dialogs)
        {
            waterfall.AddStep(dialog, (step, token) =>
            {
                step.State.Note(step.ResultAs<string>());
                return step.BeginDialogAsync(dialog, null, token);
            });
        }

        return waterfall.AddStep("end", async (step, token) =>
        {
            step.State.Note(step.ResultAs<string>());
            await step.Context.SendActivityAsync(string.Join(" and ", step.State.Given), token);
            return await step.EndDialogAsync(null, token);
        });
    }

    private sealed class Begun(string id, string question) : ComponentDialog(id)
    {
        protected override Task<DialogTurnResult> OnBeginDialogAsync(
            DialogContext innerDc, object? options, CancellationToken cancellationToken
        ) => base.OnBeginDialogAsync(innerDc, PromptOptions.Ask(question), cancellationToken);
    }

    private sealed class Cancelling(bool parents = false) : Dialog
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc, object? options = null, CancellationToken cancellationToken = default
        ) => dc.CancelAllDialogsAsync(parents, cancellationToken);
    }

    private sealed class Told() : ComponentDialog("told")
    {
        public List<string> Log { get; } = [];

        protected override Task OnEndDialogAsync(
            ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken)
        {
            Log.Add($"end {reason} with {instance.Dialogs!.DialogStack.Count} inside");
            return Task.CompletedTask;
        }

        protected override Task OnRepromptDialogAsync(
            ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken)
        {
            Log.Add("reprompt");
            return Task.CompletedTask;
        }
    }
}
