using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Hosting;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Rehearsal;

/// <summary>Talks to the whole bot as members of staff do, each dialogue in a chat of its own.</summary>
/// <remarks>An organisation's tenant has the organisation's own id.</remarks>
internal sealed class RehearsalChat(CloudAdapter adapter, IBot bot, RehearsalConnector teams)
{
    /// <summary>Adds itself to what every turn goes through, so that it sees what came of the turn.</summary>
    public void Watch() => adapter.Use(new Watcher(this));

    private TurnOutcome? _outcome;

    /// <summary>Says something, and returns what the bot said to it.</summary>
    public async Task<DialogueTurn> SayAsync(string dialogue, string organisation, int turn, string text)
    {
        var conversation = $"a:{dialogue}";
        _outcome = null;
        await adapter.ProcessActivityAsync(Incoming(dialogue, organisation, turn, text), bot.OnTurnAsync);
        var said = teams.Take(conversation).Where(message => message.Type == ActivityTypes.Message).ToList();
        return new DialogueTurn(
            dialogue,
            turn,
            text,
            _outcome?.State ?? "Said",
            _outcome?.Clauses ?? [],
            string.Join("\n\n", said.Select(TextOf)),
            [.. said.SelectMany(ButtonsOf)]);
    }

    private Activity Incoming(string dialogue, string organisation, int turn, string text) =>
        new()
        {
            Type = ActivityTypes.Message,
            Id = $"{dialogue}-{turn}",
            Text = text,
            ChannelId = Channels.Msteams,
            Locale = "en-GB",
            ServiceUrl = teams.ServiceUrl.AbsoluteUri,
            From = new ChannelAccount
            {
                Id = $"29:{dialogue}",
                Name = "Sam Staff",
                AadObjectId = dialogue,
            },
            Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" },
            Conversation = new ConversationAccount
            {
                Id = $"a:{dialogue}",
                TenantId = organisation,
                ConversationType = ConversationTypes.Personal,
            },
            ChannelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = organisation } },
        };

    private static string TextOf(Activity message) =>
        message.Attachments is [{ Content: JsonObject card }, ..]
            ? (string?)card["fallbackText"] ?? (string?)card["text"] ?? ""
            : message.Text ?? "";

    /// <summary>What can be pressed under a message: on its cards, also in cards that a button opens, and beneath it.</summary>
    private static IEnumerable<string> ButtonsOf(Activity message) =>
        (message.Attachments ?? [])
            .SelectMany(attachment => Titles(attachment.Content))
            .Concat((message.SuggestedActions?.Actions ?? []).Select(action => action.Title ?? ""));

    private static IEnumerable<string> Titles(JsonNode? node) =>
        node switch
        {
            JsonObject element
                when (element["type"] as JsonValue)?.ToString() is { } type
                    && (type.StartsWith("Action.", StringComparison.Ordinal) || type == "imBack") => Titles(element["card"])
                .Prepend((string?)element["title"] ?? ""),
            JsonObject element => element.SelectMany(member => Titles(member.Value)),
            JsonArray array => array.SelectMany(Titles),
            _ => [],
        };

    private sealed class Watcher(RehearsalChat chat) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            await next(cancellationToken);
            chat._outcome = PolicyTurn.In(turnContext)?.Outcome;
        }
    }
}
