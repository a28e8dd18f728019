using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>Posts activities to the bot as Teams does, to whichever instance is up.</summary>
internal sealed class BotClient(string serviceUrl, Func<Uri> instance) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int answered;
    private int lastId;

    /// <summary>How many turns were answered.</summary>
    public int Answered => answered;

    /// <summary>Says something in one's own chat.</summary>
    /// <exception cref="HttpRequestException">The bot did not take it: it is down, or died over it.</exception>
    public Task SayAsync(Speaker speaker, string text) => DeliverAsync(Message(speaker, text));

    /// <summary>Adds the bot to one's own chat.</summary>
    public Task InstallAsync(Speaker speaker) =>
        PostAsync(speaker, new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add" });

    /// <summary>A message of somebody's own chat; delivered again it is the same one, as Teams does where it got no answer.</summary>
    public Activity Message(Speaker speaker, string text) => Complete(speaker, new Activity { Type = ActivityTypes.Message, Text = text });

    /// <exception cref="HttpRequestException">The bot did not take it: it is down, or died over it.</exception>
    public async Task<string> DeliverAsync(Activity activity)
    {
        using var content = new ByteArrayContent(ProtocolJsonSerializer.ToUtf8Bytes(activity))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        using var response = await http.PostAsync(new Uri(instance(), "/api/messages"), content);
        response.EnsureSuccessStatusCode();
        Interlocked.Increment(ref answered);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Says something in a channel, with a mention.</summary>
    public Task MentionAsync(Speaker speaker, string text) =>
        PostAsync(
            speaker,
            new Activity
            {
                Type = ActivityTypes.Message,
                Text = $"<at>Bot</at> {text}",
                Entities =
                [
                    ProtocolJsonSerializer.Deserialize<Entity>(
                        """{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":"<at>Bot</at>"}"""
                    )!,
                ],
            }
        );

    /// <summary>Presses a button that comes as a message.</summary>
    public Task SubmitAsync(Speaker speaker, string action) =>
        PostAsync(speaker, new Activity { Type = ActivityTypes.Message, Value = new JsonObject { [Actions.Key] = action } });

    /// <summary>Presses a button that is answered with a card; returns the card's text form.</summary>
    public async Task<string> ExecuteAsync(Speaker speaker, JsonObject data)
    {
        var body = await PostAsync(speaker, new Activity
        {
            Type = ActivityTypes.Invoke,
            Name = InvokeNames.AdaptiveCardAction,
            Value = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["data"] = data } },
        });
        return (JsonNode.Parse(body)?["value"] as JsonObject)?["fallbackText"]?.GetValue<string>() ?? "";
    }

    public void Dispose() => http.Dispose();

    private Task<string> PostAsync(Speaker speaker, Activity activity) => DeliverAsync(Complete(speaker, activity));

    private Activity Complete(Speaker speaker, Activity activity)
    {
        activity.Id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        activity.ChannelId = Channels.Msteams;
        activity.Locale = speaker.Locale;
        activity.ServiceUrl = serviceUrl;
        activity.From = new ChannelAccount { Id = $"29:{speaker.Name}", Name = speaker.Name, AadObjectId = speaker.Name };
        activity.Recipient = new ChannelAccount { Id = "28:bot", Name = "Bot" };
        activity.Conversation = new ConversationAccount
        {
            Id = speaker.Conversation,
            TenantId = speaker.Tenant,
            IsGroup = !speaker.IsAlone,
            ConversationType = speaker.IsAlone ? ConversationTypes.Personal : ConversationTypes.Channel,
        };
        activity.ChannelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = speaker.Tenant } };
        return activity;
    }
}

/// <summary>Somebody in a conversation: the own chat, or a channel.</summary>
internal sealed record Speaker(string Name, string Tenant, string Conversation, bool IsAlone)
{
    /// <summary>What the speaker's Teams is set to; null where Teams does not tell.</summary>
    public string? Locale { get; init; }

    public static Speaker Alone(string name, string tenant) => new(name, tenant, $"a:{name}", true);
}
