using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Activities;

/// <summary>What people do with cards, message extensions and dialogs.</summary>
internal sealed class CardActions(ChatLog log, Envelope envelope, BotEndpoint bot)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>A button of a card. A card that comes back is shown to this person in place of the old one.</summary>
    public async Task<BotAnswer> Press(Seat seat, Message message, JsonObject action, string theme, string trigger)
    {
        if (!log.IsInstalled(seat.Room.Id))
        {
            return BotAnswer.Refused($"{Bot.Name} is not installed here.");
        }

        var press = CardPress.Of(action, theme, trigger);
        var activity = envelope.Build(press.Type, seat.Council, seat.Room, seat.Person, message.ThreadIn(seat.Room));
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["replyToId"] = message.Id;
        foreach (var (name, value) in press.Parts)
        {
            activity[name] = value?.DeepClone();
        }

        ShowAsSaid(seat, message, press);
        var answer = await bot.Post(seat.Council, seat.Room, activity);
        if (answer.Body is JsonObject { } body && body["type"].AsText() == CardType && body["value"] is JsonObject card)
        {
            log.Change(seat.Council, seat.Room.Id, message.Id, old => old with
            {
                Views = new Dictionary<string, JsonObject>(old.Views) { [seat.Person.ObjectId] = (JsonObject)card.DeepClone() },
            });
        }

        return answer;
    }

    /// <summary>An invoke that the page has put together: message extensions, dialogs, feedback.</summary>
    /// <param name="about">The message that the invoke is about, if any.</param>
    public Task<BotAnswer> Invoke(Seat seat, string name, JsonObject value, Message? about)
    {
        var activity = envelope.Build("invoke", seat.Council, seat.Room, seat.Person, about is null ? null : about.ThreadIn(seat.Room));
        var filled = (JsonObject)value.DeepClone();
        if (about is not null && filled["commandContext"].AsText() == "message")
        {
            filled["messagePayload"] = Payload(seat, about);
        }
        else if (about is not null)
        {
            activity["replyToId"] = about.Id;
        }

        activity["name"] = name;
        activity["value"] = filled;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = filled["commandContext"].AsText() ?? "message" };
        return bot.Post(seat.Council, seat.Room, activity);
    }

    private void ShowAsSaid(Seat seat, Message message, CardPress press)
    {
        if (press.Shown is { } words)
        {
            log.Add(seat.Council, (id, at) => new Message
            {
                Id = id,
                Room = seat.Room.Id,
                Root = message.ThreadIn(seat.Room),
                From = seat.Person.ObjectId,
                At = at,
                Text = words,
                TextFormat = "plain",
            });
        }
    }

    /// <summary>The message on which a message extension was called, as Teams sends it: HTML and other people's data.</summary>
    private static JsonObject Payload(Seat seat, Message message)
    {
        var sender = message.From is { } id ? seat.Council.Find(id) : null;
        return new JsonObject
        {
            ["id"] = message.Id,
            ["replyToId"] = message.Root,
            ["createdDateTime"] = message.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["messageType"] = "message",
            ["importance"] = "normal",
            ["locale"] = "en-gb",
            ["from"] = sender is null
                ? new JsonObject
                {
                    ["application"] = new JsonObject
                    {
                        ["id"] = Bot.Id,
                        ["displayName"] = Bot.Name,
                        ["applicationIdentityType"] = "bot",
                    },
                }
                : new JsonObject
                {
                    ["user"] = new JsonObject
                    {
                        ["id"] = sender.ObjectId,
                        ["displayName"] = sender.Name,
                        ["userIdentityType"] = "aadUser",
                    },
                },
            ["body"] = new JsonObject
            {
                ["contentType"] = "html",
                ["content"] =
                    $"<div><div>{(WebUtility.HtmlEncode(message.Text) ?? "").Replace("\n", "<br>", StringComparison.Ordinal)}</div></div>",
            },
            ["attachments"] = message.Attachments?.DeepClone() ?? new JsonArray(),
            ["mentions"] = new JsonArray(),
            ["reactions"] = new JsonArray(),
        };
    }
}
