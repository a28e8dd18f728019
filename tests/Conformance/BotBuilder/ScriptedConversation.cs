using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>Runs a script through this library; the SDK's counterpart is <c>conversations.js</c>.</summary>
internal sealed class ScriptedConversation(JsonArray dialogs, string channel)
{
    private readonly MemoryStorage _storage = new();

    /// <summary>Turn by turn: what the bot said, how the turn ended, and what is on the stored stack.</summary>
    public async Task<JsonArray> RunAsync(JsonArray turns)
    {
        var transcript = new JsonArray();
        foreach (var turn in turns)
        {
            transcript.Add(await RunTurnAsync((string)turn!));
        }

        return transcript;
    }

    private async Task<JsonNode> RunTurnAsync(string turn)
    {
        var adapter = new TestAdapter();
        adapter.Conversation.ChannelId = channel;
        adapter.Conversation.Conversation!.ConversationType = ConversationTypes.Personal;
        var state = new ConversationState(_storage);
        var accessor = state.CreateProperty("dialogs", DialogsJsonContext.Default.DialogState);
        var set = dialogs.Aggregate(new DialogSet(accessor), (all, spec) => all.Add(ScriptedDialogs.Build(spec!)));

        var (status, result) = ("", (object?)null);
        await adapter.SendAsync(ActivityOf(turn), async (turnContext, token) =>
            (status, result) = await OutcomeAsync(set, turnContext, turn, state, token)
        );
        return new JsonObject
        {
            ["sent"] = new JsonArray([.. adapter.Sent.Select(Normal.Said)]),
            ["status"] = status,
            ["result"] = Normal.Plain(result),
            ["stack"] = Normal.Stacked(await StoredAsync()),
        };
    }

    private async Task<(string Status, object? Result)> OutcomeAsync(
        DialogSet set, ITurnContext turnContext, string turn, ConversationState state, CancellationToken token)
    {
        try
        {
            var (status, result) = await ActAsync(await set.CreateContextAsync(turnContext, token), turn);
            await state.SaveChangesAsync(turnContext, cancellationToken: token);
            return (status.ToString().ToLowerInvariant(), result);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            return (exception.Message.StartsWith("script:", StringComparison.Ordinal) ? exception.Message : "error", null);
        }
    }

    private async Task<DialogTurnResult> ActAsync(DialogContext dc, string turn)
    {
        var words = turn.Split(' ', 2);
        switch (words[0])
        {
            case "!cancel":
                return await dc.CancelAllDialogsAsync();
            case "!end":
                return await dc.EndDialogAsync(words.ElementAtOrDefault(1));
            case "!begin":
                return await dc.BeginDialogAsync(words[1]);
            case "!replace":
                return await dc.ReplaceDialogAsync(words[1]);
            case "!reprompt":
                await dc.RepromptDialogAsync();
                return Dialog.EndOfTurn;
            default:
                var result = await dc.ContinueDialogAsync();
                return result.Status == DialogTurnStatus.Empty ? await dc.BeginDialogAsync((string)dialogs[0]!["id"]!) : result;
        }
    }

    private static Activity ActivityOf(string turn) => new()
    {
        Type = turn == "!event" ? ActivityTypes.Event : ActivityTypes.Message,
        Text = turn switch { "!wordless" => null, "!blank" => "", _ => turn },
    };

    private async Task<DialogState?> StoredAsync()
    {
        var key = $"{channel}/conversations/convo1";
        return (await _storage.ReadAsync([key])).GetValueOrDefault(key) is { } item
            && JsonElement.Parse(item.Json, new JsonDocumentOptions { MaxDepth = 256 }).TryGetProperty("dialogs", out var stack)
            ? stack.Deserialize(DialogsJsonContext.Default.DialogState)
            : null;
    }
}
