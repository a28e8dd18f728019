using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs;

/// <summary>Help, cancel, start over and back, in the middle of a waterfall and across a restart of the bot.</summary>
public sealed class InterruptibleDialogTests
{
    /// <summary>Some words; a bot brings its own.</summary>
    internal static InterruptionWords English { get; } =
        new([
            ("help", Interruption.Help),
            ("?", Interruption.Help),
            ("cancel", Interruption.Cancel),
            ("quit", Interruption.Cancel),
            ("never mind", Interruption.Cancel),
            ("start over", Interruption.StartOver),
            ("restart", Interruption.StartOver),
            ("back", Interruption.Back),
            ("go back", Interruption.Back),
        ]);

    [Fact]
    public Task Help_keeps_the_question_open() => Walk().RunAsync(
        ("hi", ["One?"]),
        ("help", ["Helped", "One?"]),
        ("a", ["Two?"]),
        ("?", ["Helped", "Two?"]),
        ("b", ["Three?"]),
        ("c", ["a, b, c"]));

    [Fact]
    public async Task Cancel_ends_without_a_result()
    {
        var flow = Walk();
        await flow.RunAsync(("hi", ["One?"]), ("a", ["Two?"]), ("Cancel.", ["Cancelled"]));

        Assert.Equal(new DialogTurnResult(DialogTurnStatus.Complete), flow.Result);
        await flow.RunAsync(("hi", ["One?"]));
    }

    [Fact]
    public Task Starting_over_forgets_the_answers() => Walk().RunAsync(
        ("hi", ["One?"]),
        ("a", ["Two?"]),
        ("b", ["Three?"]),
        ("start over", ["One?"]),
        ("x", ["Two?"]),
        ("y", ["Three?"]),
        ("z", ["x, y, z"]));

    [Fact]
    public Task Back_takes_the_last_answer_back() => Walk().RunAsync(
        ("hi", ["One?"]),
        ("a", ["Two?"]),
        ("b", ["Three?"]),
        ("back", ["Two?"]),
        ("bb", ["Three?"]),
        ("c", ["a, bb, c"]));

    [Fact]
    public Task Back_goes_all_the_way_and_no_further() => Walk().RunAsync(
        ("hi", ["One?"]),
        ("a", ["Two?"]),
        ("b", ["Three?"]),
        ("back", ["Two?"]),
        ("back", ["One?"]),
        ("back", ["First", "One?"]),
        ("x", ["Two?"]),
        ("y", ["Three?"]),
        ("z", ["x, y, z"]));

    [Fact]
    public Task Back_leaves_a_nested_component_at_its_first_question() => Nested().RunAsync(
        ("hi", ["Outer?"]),
        ("o", ["One?"]),
        ("a", ["Two?"]),
        ("back", ["One?"]),
        ("back", ["Outer?"]),
        ("oo", ["One?"]),
        ("b", ["Two?"]),
        ("c", ["Three?"]),
        ("d", ["b, c, d", "oo then done"]));

    [Fact]
    public Task Starting_over_begins_the_outermost_waterfall() => Nested().RunAsync(
        ("hi", ["Outer?"]),
        ("o", ["One?"]),
        ("restart", ["Outer?"]));

    public static TheoryData<string?, object> Words => new()
    {
        { "help", Interruption.Help },
        { " HELP ", Interruption.Help },
        { "help!", Interruption.Help },
        { "?", Interruption.Help },
        { "cancel", Interruption.Cancel },
        { "Quit", Interruption.Cancel },
        { "never  mind", Interruption.Cancel },
        { "start over", Interruption.StartOver },
        { "go back", Interruption.Back },
        { "can I help a client vote?", Interruption.None },
        { "cancel my subscription", Interruption.None },
        { "what?", Interruption.None },
        { "", Interruption.None },
        { null, Interruption.None },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Only_a_whole_message_interrupts(string? text, object interruption) =>
        Assert.Equal(interruption, English.Recognise(text));

    private static DialogFlow Walk() =>
        new(Interruptible("root").AddDialog(Questions("questions", "One?", "Two?", "Three?")).AddDialog(new TextPrompt("text")));

    private static DialogFlow Nested()
    {
        var inner = new ComponentDialog("inner")
            .AddDialog(Questions("questions", "One?", "Two?", "Three?"))
            .AddDialog(new TextPrompt("text"));
        var outer = new WaterfallDialog<GivenAnswers>("outer", GivenAnswersJson.Default.GivenAnswers)
            .AddStep("ask", (step, token) => step.PromptAsync("text", PromptOptions.Ask("Outer?"), token))
            .AddStep("inner", (step, token) =>
            {
                step.State.Note(step.Result);
                return step.BeginDialogAsync("inner", null, token);
            })
            .AddStep("end", async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.State.Given[0]} then done", token);
                return await step.EndDialogAsync(null, token);
            });
        return new DialogFlow(Interruptible("root").AddDialog(outer).AddDialog(inner).AddDialog(new TextPrompt("text")));
    }

    private static ComponentDialog Interruptible(string id) =>
        new InterruptibleDialog(id, _ => new InterruptionTexts(English, "Helped", "Cancelled", "First"));

    private static WaterfallDialog<GivenAnswers> Questions(string id, params string[] questions)
    {
        var waterfall = new WaterfallDialog<GivenAnswers>(id, GivenAnswersJson.Default.GivenAnswers);
        foreach (var question in questions)
        {
            waterfall.AddStep(question, (step, token) =>
            {
                step.State.Note(step.Result);
                return step.PromptAsync("text", PromptOptions.Ask(question), token);
            });
        }

        return waterfall.AddStep("end", async (step, token) =>
        {
            step.State.Note(step.Result);
            await step.Context.SendActivityAsync(string.Join(", ", step.State.Given), token);
            return await step.EndDialogAsync(null, token);
        });
    }
}
