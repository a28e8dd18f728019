using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>An entity of type <c>clientInfo</c>: where the person sits.</summary>
public sealed class ClientInfo
{
    public const string EntityType = "clientInfo";

    public string Type { get; set; } = EntityType;

    public string? Locale { get; set; }

    public string? Country { get; set; }

    /// <summary><c>Web</c>, <c>Windows</c>, <c>iOS</c>, <c>Android</c>, <c>Mac</c> or another.</summary>
    public string? Platform { get; set; }

    /// <summary>IANA name.</summary>
    public string? Timezone { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
