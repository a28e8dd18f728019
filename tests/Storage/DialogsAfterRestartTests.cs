using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.BotFramework.Dialogs;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

/// <summary>A conversation goes on where it was when the bot starts again, on both databases.</summary>
public sealed class DialogsAfterRestartTests
{
    [DatabaseFact]
    public async Task A_waterfall_goes_on_in_the_middle_and_can_still_go_back(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);

        // Each row is a bot of its own: nothing but the database is the same.
        await NewBot(test).RunAsync(("hi", ["One?"]));
        await NewBot(test).RunAsync(("a", ["Two?"]));
        await NewBot(test).RunAsync(("b", ["Three?"]));
        await NewBot(test).RunAsync(("back", ["Two?"]));
        await NewBot(test).RunAsync(("bb", ["Three?"]));
        await NewBot(test).RunAsync(("c", ["a, bb, c"]));
        await NewBot(test).RunAsync(("hi", ["One?"]));
    }

    private static DialogFlow NewBot(TestDatabase test)
    {
        var waterfall = new WaterfallDialog<GivenAnswers>("questions", GivenAnswersJson.Default.GivenAnswers);
        foreach (var question in new[] { "One?", "Two?", "Three?" })
        {
            waterfall.AddStep(question, (step, token) =>
            {
                step.State.Note(step.Result);
                return step.PromptAsync("text", PromptOptions.Ask(question), token);
            });
        }

        waterfall.AddStep("end", async (step, token) =>
        {
            step.State.Note(step.Result);
            await step.Context.SendActivityAsync(string.Join(", ", step.State.Given), token);
            return await step.EndDialogAsync(null, token);
        });
        return new DialogFlow(
            new InterruptibleDialog("root", _ => new InterruptionTexts(InterruptibleDialogTests.English, "Helped", "Cancelled", "First"))
                .AddDialog(waterfall)
                .AddDialog(new TextPrompt("text")),
            new DocumentStore(test.Database, TimeProvider.System)
        );
    }
}
