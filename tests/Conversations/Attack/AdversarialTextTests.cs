using System.Diagnostics;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Attack;

/// <summary>
/// No text from outside costs more than 50 ms of the processor, wherever it is sent: one sender must not hold everybody else.
/// Counted, not timed by the wall; the least of five attempts, because compiling and cleaning up are nobody's text.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class AdversarialTextTests
{
    private const string Walk = "can i post this?";
    private const string Person = "ask a person";
    private const int Attempts = 5;

    private static readonly TimeSpan Allowed = TimeSpan.FromMilliseconds(50);

    /// <summary>What is said before, and what stands before the text in the message.</summary>
    [Theory]
    [InlineData("", "a question")]
    [InlineData("receipt ", "a word with a reference")]
    [InlineData("keep C-4H8QT: ", "words beside a clause")]
    [InlineData("case ", "a case")]
    [InlineData("", "the draft", Walk)]
    [InlineData("", "a question of the walk", Walk, "skip")]
    [InlineData("", "the question for a person", Person)]
    [InlineData("", "whose account", Person, "May I?")]
    [InlineData("", "a message to the person", Person, "May I?", "A council account")]
    [InlineData("", "until when", Person, "May I?", "A council account", "skip")]
    [InlineData("", "send it?", Person, "May I?", "A council account", "skip", "1")]
    public Task What_is_typed_in_a_chat_costs_little(string before, string place, params string[] said) => EachAsync(
        place,
        async town =>
        {
            await town.SayAsync("ann", "cancel");
            foreach (var words in said)
            {
                await town.SayAsync("ann", words);
            }
        },
        (town, text) => town.SayAsync("ann", before + text));

    [Fact]
    public Task What_is_typed_in_a_channel_costs_little() =>
        EachAsync("a channel", _ => Task.CompletedTask, (town, text) => town.SayInChannelAsync("ann", text));

    [Fact]
    public Task The_reason_of_a_thumb_costs_little() =>
        EachAsync(
            "feedback", _ => Task.CompletedTask, (town, text) =>
                town.InvokeAsync(
                    "ann", TeamsTown.Chat("ann"), InvokeNames.MessageSubmitAction, new JsonObject
                    {
                        ["actionName"] = "feedback",
                        ["actionValue"] = new JsonObject
                        {
                            ["reaction"] = "dislike",
                            ["feedback"] = new JsonObject { ["feedbackText"] = text }.ToJsonString(),
                        },
                    }
                )
        );

    [Theory]
    [InlineData("html")]
    [InlineData("text")]
    public Task A_message_that_is_checked_before_posting_costs_little(string contentType) => EachAsync(
        "check before posting",
        _ => Task.CompletedTask,
        (town, text) => town.InvokeAsync("ann", TeamsTown.Chat("ann"), InvokeNames.ComposeExtensionFetchTask, new JsonObject
        {
            ["commandId"] = "checkBeforePosting",
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = contentType, ["content"] = text } },
        }));

    [Fact]
    public Task A_text_in_the_dialog_costs_little() => EachAsync(
        "the dialog",
        _ => Task.CompletedTask,
        (town, text) => town.InvokeAsync("ann", TeamsTown.Chat("ann"), InvokeNames.ComposeExtensionSubmitAction, new JsonObject
        {
            ["commandId"] = "checkBeforePosting",
            ["data"] = new JsonObject { ["action"] = "check-look", ["draft"] = text },
        }));

    [Fact]
    public Task A_search_for_a_clause_costs_little() => EachAsync(
        "the clause search",
        _ => Task.CompletedTask,
        (town, text) => town.InvokeAsync("ann", TeamsTown.Chat("ann"), InvokeNames.ComposeExtensionQuery, new JsonObject
        {
            ["commandId"] = "findClause",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = text }),
        }));

    [Theory]
    [InlineData("case-decide")]
    [InlineData("case-edit")]
    [InlineData("case-keep")]
    [InlineData("can-i-post")]
    public Task What_a_card_sends_costs_little(string action) =>
        EachAsync(
            action, _ => Task.CompletedTask, (town, text) =>
                town.PressAsync(
                    "ann", action, ("case", text), ("note", text), ("words", text), ("draft", text), ("clause", text), ("question", text))
        );

    private static async Task EachAsync(string place, Func<TeamsTown, Task> prepare, Func<TeamsTown, string, Task> send)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        town.LeavesOutEndpoint = true;
        await prepare(town);
        foreach (var shape in AdversarialShapes.All)
        {
            // What is compiled for a shape the first time is nobody's text.
            await send(town, shape);
            await prepare(town);
        }

        var slow = new List<string>();
        foreach (var shape in AdversarialShapes.All)
        {
            var cost = TimeSpan.MaxValue;
            for (var attempt = 0; attempt < Attempts && cost > Allowed; attempt++)
            {
                await prepare(town);
                var before = Cpu();
                await send(town, shape);
                cost = new[] { cost, Cpu() - before }.Min();
            }

            if (cost > Allowed)
            {
                slow.Add($"{AdversarialShapes.NameOf(shape)}: {cost.TotalMilliseconds:F0} ms");
            }
        }

        Assert.True(slow.Count == 0, $"{place}: {string.Join("; ", slow)}");
    }

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
