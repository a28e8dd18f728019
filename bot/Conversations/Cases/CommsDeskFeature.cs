using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>Makes a channel the comms desk, where an administrator says "this is the comms desk" in it and confirms.</summary>
internal sealed class CommsDeskFeature(CaseService cases, CommsDeskStore desks, IConnectorClientFactory connectors) : IFeatureSource
{
    public const string SetUp = "comms-desk-set-up";
    public const string Confirm = "comms-desk-confirm";

    public IEnumerable<Feature> Features =>
        [
            new(SetUp, Places.Group | Places.Desk, (_, turn, cancellationToken) => AskToConfirmAsync(turn, cancellationToken))
            {
                Typed = "typed.comms-desk",
            },
            new(Confirm, Places.Group | Places.Desk, (_, turn, cancellationToken) => SaveAsync(turn, cancellationToken)),
        ];

    private async Task<Reply> AskToConfirmAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAdministrator)
        {
            return new Reply(turn.Words["comms-desk.administrators-only"]);
        }

        var question = turn.Words.Format("comms-desk.confirm", turn.Cards.Organisation.Name);
        var warnings = OpenTo(turn, await MembersAsync(turn, cancellationToken)).ToList();
        return new Reply(
            Card: AdaptiveCard.Create(
                [
                    Elements.Heading(turn.Words["comms-desk.heading"]),
                    Elements.Text(Markdown.Escape(question)),
                    Elements.Text(turn.Words["comms-desk.to-be-pressed"]),
                    .. warnings.Select(Elements.Warning),
                ],
                [Cards.Actions.Submit(turn.Words["comms-desk.yes"], Confirm)]
            )
        );
    }

    private async Task<Reply> SaveAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAdministrator)
        {
            return new Reply(turn.Words["comms-desk.administrators-only"]);
        }

        var activity = turn.Context.Activity;
        var channel = activity.GetChannelData<TeamsChannelData>()?.Channel;
        await desks.SaveAsync(
            new CommsDesk(
                turn.Person.Organisation.Id,
                turn.Person.Tenant,
                CaseActors.Root(activity.Conversation?.Id),
                activity.ServiceUrl ?? "",
                activity.Recipient?.Id ?? "",
                channel?.Name,
                turn.Person.ObjectId),
            cancellationToken);
        await cases.BringToDeskAsync(turn.Person.Organisation.Id, cancellationToken);
        return new Reply(turn.Words.Format("comms-desk.done", turn.Cards.Organisation.Name));
    }

    /// <summary>
    /// Who will see cases and may decide: everybody who can read the channel, and as far as it shows, who may come to read it.
    /// </summary>
    private static IEnumerable<string> OpenTo(PolicyTurn turn, IReadOnlyList<TeamsChannelAccount> members)
    {
        yield return turn.Words.Format("comms-desk.open-to", members.Count);
        var outsiders = members.Count(member =>
            CaseActors.IsGuest(member)
            || !(member.TenantId ?? turn.Person.Tenant).Equals(turn.Person.Tenant, StringComparison.OrdinalIgnoreCase)
        );
        if (outsiders > 0)
        {
            yield return turn.Words.Count("comms-desk.guests", outsiders);
        }

        var data = turn.Context.Activity.GetChannelData<TeamsChannelData>();
        if (data?.Team?.Id is { } team && team == CaseActors.Root(turn.Context.Activity.Conversation?.Id))
        {
            yield return turn.Words["comms-desk.general"];
        }
        else if (data?.Channel?.Type is "shared")
        {
            yield return turn.Words["comms-desk.shared"];
        }
        else if (data?.Channel?.Type is "standard")
        {
            yield return turn.Words["comms-desk.standard"];
        }
    }

    private async Task<IReadOnlyList<TeamsChannelAccount>> MembersAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Context.Activity;
        var members = await connectors.CreateConnectorClient(activity.ServiceUrl).Conversations
            .GetConversationMembersAsync(CaseActors.Root(activity.Conversation?.Id), cancellationToken);
        return [.. members.Where(member => member.EntraObjectId is not null)];
    }
}
