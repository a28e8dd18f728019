using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Schema.Teams;

/// <summary>What Teams says with an activity, and what it can be asked to do with one.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The tenant that the activity says it comes from: the conversation's, else the channel data's.</summary>
    public static string? GetTenantId(this Activity activity) =>
        activity.Conversation?.TenantId ?? activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id;

    /// <summary>Asks Teams for a toast and an entry in the person's activity feed.</summary>
    public static void TeamsNotifyUser(this Activity activity)
    {
        var data = activity.ChannelData as JsonObject ?? [];
        data["notification"] = new JsonObject { ["alert"] = true };
        activity.ChannelData = data;
    }

    /// <summary>Asks Teams for thumbs under the message; the answer comes as <see cref="InvokeNames.MessageSubmitAction"/>.</summary>
    public static void EnableFeedbackLoop(this Activity activity)
    {
        var data = activity.ChannelData as JsonObject ?? [];
        data["feedbackLoop"] = new JsonObject { ["type"] = FeedbackLoop.Default };
        activity.ChannelData = data;
    }
}
