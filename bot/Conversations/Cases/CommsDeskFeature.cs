using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Ask;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>The comms desk's channel: an administrator makes it one by saying "this is the comms desk" there; cases are worked on in it.</summary>
internal sealed class CommsDeskFeature(
    CaseService cases, CaseButtons buttons, CaseLists lists, CaseKeeping keeping, AskPolicy ask, CommsDeskStore desks, IConnectorClientFactory connectors) : IChannelFeature
{
    public const string SetUp = "comms-desk-set-up";
    public const string Confirm = "comms-desk-confirm";

    private const string Keep = "case-keep-by-word";

    public IReadOnlyCollection<string> Actions { get; } = [.. CaseActions.All, .. CaseLists.Actions, CaseFeature.ShowByWord, SetUp, Confirm, Keep, HoldFeature.Hold, HoldFeature.Release];

    public IReadOnlyCollection<CommandWord> Words { get; } =
    [
        .. CaseLists.Words,
        new("typed.case", CaseFeature.ShowByWord, TakesReference: true),
        new("typed.comms-desk", SetUp),
        new("typed.keep", Keep, TakesReference: true),
        .. HoldFeature.AllWords,
    ];

    public Task RunAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) => intent.Action switch
    {
        SetUp => AskToConfirmAsync(turn, cancellationToken),
        Confirm => SaveAsync(turn, cancellationToken),
        Keep => KeepAsync(turn, intent.Argument, cancellationToken),
        HoldFeature.Hold or HoldFeature.Release => keeping.HoldAsync(turn, intent.Argument, intent.Action == HoldFeature.Hold, cancellationToken),
        _ => CaseFeature.RunAsync(turn, intent, buttons, lists, ask, cancellationToken),
    };

    private async Task KeepAsync(PolicyTurn turn, string argument, CancellationToken cancellationToken) =>
        await turn.SayAsync(await keeping.KeepAsync(turn, argument, cancellationToken), cancellationToken);

    private async Task AskToConfirmAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAdministrator)
        {
            await turn.SayAsync(turn.Words["comms-desk.administrators-only"], cancellationToken);
            return;
        }

        var question = turn.Words.Format("comms-desk.confirm", turn.Cards.Organisation.Name);
        var warnings = OpenTo(turn, await MembersAsync(turn, cancellationToken)).ToList();
        await turn.ShowAsync(
            AdaptiveCard.Create(
                string.Join('\n', warnings.Prepend(question)),
                [Elements.Heading(turn.Words["comms-desk.heading"]), Elements.Text(Markdown.Escape(question)), .. warnings.Select(Elements.Warning)],
                [Cards.Actions.Submit(turn.Words["comms-desk.yes"], Confirm)]),
            cancellationToken);
    }

    private async Task SaveAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAdministrator)
        {
            await turn.SayAsync(turn.Words["comms-desk.administrators-only"], cancellationToken);
            return;
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
        await turn.SayAsync(turn.Words.Format("comms-desk.done", turn.Cards.Organisation.Name), cancellationToken);
    }

    /// <summary>Who will see cases and may decide: everybody who can read the channel, and as far as it shows, who may come to read it.</summary>
    private static IEnumerable<string> OpenTo(PolicyTurn turn, IReadOnlyList<TeamsChannelAccount> members)
    {
        yield return turn.Words.Format("comms-desk.open-to", members.Count);
        var outsiders = members.Count(member => CaseActors.IsGuest(member) || !(member.TenantId ?? turn.Person.Tenant).Equals(turn.Person.Tenant, StringComparison.OrdinalIgnoreCase));
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
