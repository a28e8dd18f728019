using System.Text.Json.Serialization;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs;

/// <summary>Cases of the SDK's waterfall tests, and what is added here: names, types, resuming across a change.</summary>
public sealed partial class WaterfallDialogTests
{
    [Fact]
    public Task A_waterfall_runs_one_step_per_message_and_ends_after_the_last() =>
        new DialogFlow(Waterfall(("one", Say("first")), ("two", Say("second")), ("three", Say("third")))).RunAsync(
            ("hello", ["first"]),
            ("more", ["second"]),
            ("more", ["third"]),
            ("end", []),
            ("again", ["first"]));

    [Fact]
    public async Task Steps_share_a_typed_state_that_outlives_the_turn()
    {
        var flow = new DialogFlow(NameAndAge());

        await flow.RunAsync(
            ("hi", ["What is your name?"]),
            ("Ann", ["How old are you?"]),
            ("44", ["Ann is 44"]));

        Assert.Equal(DialogTurnStatus.Complete, flow.Result.Status);
        Assert.Equal(new Person { Name = "Ann", Age = "44" }, flow.Result.Result);
    }

    [Fact]
    public async Task Activities_that_are_no_messages_are_not_for_a_waterfall()
    {
        var flow = new DialogFlow(Waterfall(("one", Say("first")), ("two", Say("second"))));
        await flow.SayAsync("hello");

        Assert.Empty(await flow.SendAsync(new Activity { Type = ActivityTypes.Typing }));
        Assert.Equal(["second"], await flow.SayAsync("more"));
    }

    [Fact]
    public async Task The_text_of_a_message_is_the_result_for_the_next_step()
    {
        var flow = new DialogFlow(Waterfall(
            ("ask", Say("say something")),
            ("echo", async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.ResultAs<string>()} ({step.Reason}, {step.Index})", token);
                return await step.EndDialogAsync("done", token);
            })));

        await flow.RunAsync(("hi", ["say something"]), ("boo", ["boo (ContinueCalled, 1)"]));

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, "done"), flow.Result);
    }

    [Fact]
    public async Task A_step_can_go_on_without_waiting_and_hand_something_over()
    {
        var flow = new DialogFlow(Waterfall(
            ("skip", (step, token) => step.NextAsync("from skip", token)),
            ("read", async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.Result} {step.Reason}", token);
                return Dialog.EndOfTurn;
            })));

        await flow.RunAsync(("hi", ["from skip NextCalled"]));
    }

    [Fact]
    public Task A_step_cannot_go_on_twice() => Assert.ThrowsAsync<InvalidOperationException>(() => new DialogFlow(Waterfall(
        ("twice", async (step, token) =>
        {
            await step.NextAsync(null, token);
            return await step.NextAsync(null, token);
        }),
        ("two", Say("second")))).SayAsync("hi"));

    [Fact]
    public async Task The_result_of_the_last_step_is_the_result_of_the_waterfall()
    {
        var flow = new DialogFlow(Waterfall(("only", (step, token) => step.NextAsync(42, token))));

        Assert.Empty(await flow.SayAsync("hi"));

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete, 42), flow.Result);
    }

    [Fact]
    public async Task What_a_step_changed_before_it_went_on_is_seen_by_the_steps_after_it()
    {
        var flow = new DialogFlow(Waterfall(
            ("set", (step, token) =>
            {
                step.State = step.State with { Name = "Ann" };
                return step.NextAsync(null, token);
            }),
            ("read", (step, token) => step.EndDialogAsync(step.State.Name, token))));

        await flow.SayAsync("hi");

        Assert.Equal("Ann", flow.Result.Result);
    }

    [Fact]
    public async Task Options_are_the_first_state()
    {
        var flow = new DialogFlow(Waterfall(("greet", Greet)), options: new Person { Name = "Ann" });

        Assert.Equal(["Hello Ann"], await flow.SayAsync("hi"));
    }

    [Fact]
    public Task Options_of_another_type_are_refused() =>
        Assert.ThrowsAsync<ArgumentException>(() => new DialogFlow(Waterfall(("greet", Greet)), options: "Ann").SayAsync("hi"));

    [Fact]
    public async Task A_waterfall_with_a_step_more_goes_on_where_the_person_was()
    {
        var storage = new MemoryStorage();
        var before = Waterfall(("one", Say("first")), ("two", Say("second")), ("three", Say("third")));
        var after = Waterfall(("zero", Say("zeroth")), ("one", Say("first")), ("two", Say("second")), ("three", Say("third")));

        await new DialogFlow(before, storage).RunAsync(("hello", ["first"]), ("more", ["second"]));

        await new DialogFlow(after, storage).RunAsync(("more", ["third"]));
    }

    [Fact]
    public async Task A_person_whose_step_is_gone_is_told_so_and_begins_again()
    {
        var storage = new MemoryStorage();
        await new DialogFlow(Waterfall(("one", Say("first")), ("two", Say("second"))), storage).RunAsync(("hello", ["first"]));

        var changed = Waterfall(("two", Say("second")));
        await new DialogFlow(changed, storage).RunAsync(("more", [changed.RestartText, "second"]));
    }

    [Fact]
    public async Task A_person_whose_stored_state_cannot_be_read_any_more_begins_again()
    {
        var storage = new MemoryStorage();
        await new DialogFlow(NameAndAge(), storage).RunAsync(("hi", ["What is your name?"]), ("Ann", ["How old are you?"]));

        var changed = new ComponentDialog("root");
        var inner = new WaterfallDialog<Changed>("waterfall", WaterfallTestsJson.Default.Changed)
            .AddStep("name", async (step, token) => await step.PromptAsync("text", PromptOptions.Ask("Who?"), token))
            .AddStep("age", (step, token) => step.EndDialogAsync(null, token));
        changed.AddDialog(inner).AddDialog(new TextPrompt("text"));

        await new DialogFlow(changed, storage).RunAsync(("44", [inner.RestartText, "Who?"]));
    }

    [Fact]
    public void A_step_has_a_name_of_its_own()
    {
        var waterfall = Waterfall(("one", Say("first")));

        Assert.Throws<ArgumentException>(() => waterfall.AddStep("one", Say("again")));
        Assert.Throws<ArgumentException>(() => waterfall.AddStep(" ", Say("nameless")));
        Assert.Throws<ArgumentNullException>(() => waterfall.AddStep("two", null!));
    }

    private static WaterfallDialog<Person> Waterfall(params (string Name, WaterfallStep<Person> Step)[] steps) =>
        steps.Aggregate(new WaterfallDialog<Person>("waterfall", WaterfallTestsJson.Default.Person), (waterfall, step) =>
            waterfall.AddStep(step.Name, step.Step)
        );

    private static WaterfallStep<Person> Say(string text) => async (step, token) =>
    {
        await step.Context.SendActivityAsync(text, token);
        return Dialog.EndOfTurn;
    };

    private static async Task<DialogTurnResult> Greet(WaterfallStepContext<Person> step, CancellationToken token)
    {
        await step.Context.SendActivityAsync($"Hello {step.State.Name}", token);
        return Dialog.EndOfTurn;
    }

    private static ComponentDialog NameAndAge() => new ComponentDialog("root")
        .AddDialog(Waterfall(
            ("name", (step, token) => step.PromptAsync("text", PromptOptions.Ask("What is your name?"), token)),
            ("age", (step, token) =>
            {
                step.State = step.State with { Name = step.ResultAs<string>() };
                return step.PromptAsync("text", PromptOptions.Ask("How old are you?"), token);
            }),
            ("end", async (step, token) =>
            {
                step.State = step.State with { Age = step.ResultAs<string>() };
                await step.Context.SendActivityAsync($"{step.State.Name} is {step.State.Age}", token);
                return await step.EndDialogAsync(step.State, token);
            })))
        .AddDialog(new TextPrompt("text"));

    internal sealed record Person
    {
        public string? Name { get; init; }

        public string? Age { get; init; }
    }

    internal sealed record Changed
    {
        public int[] Name { get; init; } = [];
    }

    [JsonSerializable(typeof(Person))]
    [JsonSerializable(typeof(Changed))]
    internal sealed partial class WaterfallTestsJson : JsonSerializerContext;
}
