using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>The conversation an activity belongs to.</summary>
public sealed class ConversationAccount
{
    /// <summary>
    /// <c>a:...</c> personal, <c>19:...@thread.v2</c> group chat, <c>19:...@thread.tacv2</c> channel; a thread in a channel
    /// adds <c>;messageid={root}</c>. Opaque otherwise, and always escaped in a path.
    /// </summary>
    public string? Id { get; set; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Missing for personal chats.</summary>
    public bool? IsGroup { get; set; }

    public string? TenantId { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
