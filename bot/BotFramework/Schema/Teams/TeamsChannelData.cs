using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema.Teams;

/// <summary>What Teams adds to an activity (protocol 3.3). Everything is optional.</summary>
public sealed class TeamsChannelData
{
    public TenantInfo? Tenant { get; set; }

    public TeamInfo? Team { get; set; }

    public ChannelInfo? Channel { get; set; }

    /// <summary>For example <c>teamMemberAdded</c>, <c>channelCreated</c>, <c>editMessage</c>, <c>softDeleteMessage</c>.</summary>
    public string? EventType { get; set; }

    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>In a shared channel: through which team somebody is a member.</summary>
    public MembershipSource? MembershipSource { get; set; }

    /// <summary>Out: whether the message raises a toast.</summary>
    public NotificationInfo? Notification { get; set; }

    /// <summary>Out: asks Teams to show thumbs under the message.</summary>
    public FeedbackLoop? FeedbackLoop { get; set; }

    /// <summary>Meeting, source, app, legacy and whatever else Teams sends.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>An Entra tenant.</summary>
public sealed class TenantInfo
{
    public string? Id { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A team; its id is also the id of its General channel.</summary>
public sealed class TeamInfo
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A channel of a team.</summary>
public sealed class ChannelInfo
{
    public string? Id { get; set; }

    /// <summary>Null for the General channel in a list of channels.</summary>
    public string? Name { get; set; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string? Type { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The channel that was chosen when the app was installed.</summary>
public sealed class TeamsChannelDataSettings
{
    public ChannelInfo? SelectedChannel { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Where a member of a shared channel comes from.</summary>
public sealed class MembershipSource
{
    /// <summary>The tenant of the team that brings the member along.</summary>
    public string? TenantId { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>How a message announces itself.</summary>
public sealed class NotificationInfo
{
    public bool? Alert { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Thumbs up and down: <c>default</c> opens Teams' own form, <c>custom</c> asks the bot for one.</summary>
public sealed class FeedbackLoop
{
    public const string Default = "default";
    public const string Custom = "custom";

    public string Type { get; set; } = Default;
}
