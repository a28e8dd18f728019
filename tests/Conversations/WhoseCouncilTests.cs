using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Organisations;

namespace TeamsPolicyBot.Tests.Conversations;

public sealed class WhoseCouncilTests
{
    private static readonly OrganisationDirectory Directory = new(
    [
        new OrganisationSettings("medway", ["tenant-medway"], [], new Dictionary<string, IReadOnlyList<string>>()),
        new OrganisationSettings("melton", ["tenant-melton"], [], new Dictionary<string, IReadOnlyList<string>>()),
    ]);

    [Theory]
    [InlineData(null, "tenant-medway", "tenant-medway", "sam", "medway", "a member of staff in a chat of the own council")]
    [InlineData("tenant-medway", "tenant-medway", "tenant-medway", "sam", "medway", "with the tenant on the account as well")]
    [InlineData(null, null, "tenant-medway", "sam", "medway", "with the tenant in the channel data only")]
    [InlineData(null, "TENANT-MEDWAY", "tenant-medway", "sam", "medway", "ids are compared without case")]
    [InlineData(
        "tenant-melton", "tenant-medway", "tenant-medway", "sam", "Guest", "a guest from another council gets no clauses of either")]
    [InlineData("tenant-medway", "tenant-melton", "tenant-melton", "sam", "Guest", "nor in the other direction")]
    [InlineData(null, "tenant-medway", "tenant-melton", "sam", "Guest", "a shared channel whose two tenants differ")]
    [InlineData(null, "tenant-else", "tenant-else", "sam", "UnknownTenant", "a council this bot does not serve")]
    [InlineData(null, null, null, "sam", "NoTenant", "no tenant at all")]
    [InlineData(null, "", "", "sam", "NoTenant", "an empty tenant")]
    [InlineData(null, "tenant-medway", "tenant-medway", null, "NoIdentity", "somebody without an Entra identity")]
    public void The_council_follows_from_the_senders_tenant(
        string? fromTenant, string? conversationTenant, string? channelTenant, string? objectId, string expected, string because)
    {
        var activity = new Activity
        {
            From = new ChannelAccount { Id = "29:1", AadObjectId = objectId, TenantId = fromTenant },
            Conversation = new ConversationAccount { Id = "a:1", TenantId = conversationTenant },
            ChannelData = channelTenant is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channelTenant } },
        };

        var said = WhoseCouncil.Of(activity, Directory) switch
        {
            Sender.Person person => person.Organisation.Id,
            Sender.Stranger stranger => stranger.Reason.ToString(),
            _ => "?",
        };

        Assert.True(expected == said, $"{because}: {said}");
    }
}
