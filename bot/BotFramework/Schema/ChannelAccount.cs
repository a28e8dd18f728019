using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>A person or a bot in a channel.</summary>
public class ChannelAccount
{
    /// <summary>Opaque: <c>29:...</c> for people in Teams, <c>28:{app id}</c> for bots; not necessarily a GUID.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>
    /// The person's Entra object id. Missing for guests of some kinds and for anonymous people: then decide nothing by it.
    /// </summary>
    public string? AadObjectId { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    public string? TenantId { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
