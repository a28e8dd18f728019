using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Schema.Teams;

/// <summary>A member of a Teams conversation as the connector lists it. E-mail and user principal name may be missing for guests.</summary>
public sealed class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; set; }

    /// <summary>The other spelling of <see cref="ChannelAccount.AadObjectId"/>; both occur, read <see cref="EntraObjectId"/>.</summary>
    public string? ObjectId { get; set; }

    /// <summary>The person's Entra object id under whichever name it came.</summary>
    [JsonIgnore]
    public string? EntraObjectId => AadObjectId ?? ObjectId;
}

/// <summary>A page of members.</summary>
public sealed class TeamsPagedMembersResult
{
    /// <summary>Null on the last page.</summary>
    public string? ContinuationToken { get; set; }

    public List<TeamsChannelAccount> Members { get; set; } = [];
}

/// <summary>A team as the connector describes it.</summary>
public sealed class TeamDetails
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }

    public string? Type { get; set; }

    public int? ChannelCount { get; set; }

    public int? MemberCount { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>The channels of a team; the wire calls them conversations.</summary>
public sealed class ConversationList
{
    public List<ChannelInfo> Conversations { get; set; } = [];
}
