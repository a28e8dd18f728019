using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>The bot's answer to an invoke. It is the HTTP answer itself: exactly one per turn.</summary>
public sealed class InvokeResponse
{
    /// <summary>HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>Null sends no body.</summary>
    public JsonNode? Body
    {
        get => field ??= Replies is null ? null : ProtocolJsonSerializer.ToNode(Replies);
        set;
    }

    /// <summary>The body of an answer to <see cref="DeliveryModes.ExpectReplies"/>; null for any other.</summary>
    public ExpectedReplies? Replies { get; init; }
}

/// <summary>The HTTP answer to an activity with <see cref="DeliveryModes.ExpectReplies"/>.</summary>
public sealed class ExpectedReplies
{
    public List<Activity> Activities { get; set; } = [];
}
