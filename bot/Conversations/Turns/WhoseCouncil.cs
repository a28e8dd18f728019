using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Knowledge.Organisations;

namespace TeamsPolicyBot.Conversations.Turns;

/// <summary>
/// Whose council the sender of an activity belongs to: it follows from the sender's tenant and from nothing else. Guests,
/// people from outside in a shared channel and people without an identity get plain words and no clauses.
/// </summary>
internal static class WhoseCouncil
{
    /// <summary>The sender as a person of an organisation, or why not.</summary>
    /// <param name="member">The sender as the conversation's roster has it; null where that is not known.</param>
    public static Sender Of(Activity activity, OrganisationDirectory directory, TeamsChannelAccount? member = null)
    {
        var channelTenant = activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id;
        var conversationTenant = NullIfEmpty(activity.Conversation?.TenantId) ?? NullIfEmpty(channelTenant);
        var senderTenant = NullIfEmpty(activity.From?.TenantId) ?? NullIfEmpty(member?.TenantId) ?? conversationTenant;
        return (senderTenant, activity.From?.AadObjectId) switch
        {
            (null, _) => new Sender.Stranger(StrangerReason.NoTenant),
            (_, null or "") => new Sender.Stranger(StrangerReason.NoIdentity),
            _ when IsOutsider(member, conversationTenant) || ComesFromElsewhere(activity, conversationTenant) => new Sender.Stranger(
                StrangerReason.Guest),
            var (tenant, _) when !Same(tenant, conversationTenant) || !Same(tenant, NullIfEmpty(channelTenant) ?? tenant) =>
                new Sender.Stranger(StrangerReason.Guest),
            var (tenant, objectId) => directory.FindByTenant(tenant) is { } organisation
                ? new Sender.Person(organisation, tenant, objectId, NullIfEmpty(activity.From?.Name) ?? NullIfEmpty(member?.Name))
                : new Sender.Stranger(StrangerReason.UnknownTenant),
        };
    }

    private static bool IsOutsider(TeamsChannelAccount? member, string? conversationTenant) =>
        member?.UserRole is { } role
            && (role.Equals("guest", StringComparison.OrdinalIgnoreCase) || role.Equals("anonymous", StringComparison.OrdinalIgnoreCase))
        || (NullIfEmpty(member?.TenantId) is { } tenant && !Same(tenant, conversationTenant));

    /// <summary>In a shared channel Teams says through which team, and of which tenant, somebody is a member.</summary>
    private static bool ComesFromElsewhere(Activity activity, string? conversationTenant) =>
        NullIfEmpty(activity.GetChannelData<TeamsChannelData>()?.MembershipSource?.TenantId) is { } tenant
        && !Same(tenant, conversationTenant);

    private static bool Same(string a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>Who sent an activity.</summary>
internal abstract record Sender
{
    /// <summary>Somebody of an organisation the bot serves.</summary>
    /// <param name="ObjectId">Entra object id: who this is, whatever the name says.</param>
    public sealed record Person(OrganisationSettings Organisation, string Tenant, string ObjectId, string? Name) : Sender;

    /// <summary>Somebody whose organisation cannot be told, or is not served.</summary>
    public sealed record Stranger(StrangerReason Reason) : Sender;
}

/// <summary>Why the bot shows somebody no clauses.</summary>
internal enum StrangerReason
{
    NoTenant,
    NoIdentity,
    Guest,
    UnknownTenant,
}
