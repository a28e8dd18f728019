using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Ask;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>The comms desk's channel: an administrator makes it one by saying "this is the comms desk" there; cases are worked on in it.</summary>
internal sealed class CommsDeskFeature(
    CaseButtons buttons, CaseLists lists, CaseKeeping keeping, AskPolicy ask, CommsDeskStore desks, IConnectorClientFactory connectors) : IChannelFeature
{
    public const string SetUp = "comms-desk-set-up";
    public const string Confirm = "comms-desk-confirm";

    private const string Keep = "case-keep";
    private const string Hold = "case-hold";
    private const string Release = "case-release";

    public IReadOnlyCollection<string> Actions { get; } = [.. CaseActions.All, .. CaseLists.Actions, CaseFeature.ShowByWord, SetUp, Confirm, Keep, Hold, Release];

    public IReadOnlyCollection<CommandWord> Words { get; } =
    [
        .. CaseLists.Words,
        new("case", CaseFeature.ShowByWord, TakesReference: true),
        new("this is the comms desk", SetUp),
        new("keep", Keep, TakesReference: true),
        new("hold", Hold, TakesReference: true),
        new("release", Release, TakesReference: true),
    ];

    public Task RunAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) => intent.Action switch
    {
        SetUp => AskToConfirmAsync(turn, cancellationToken),
        Confirm => SaveAsync(turn, cancellationToken),
        Keep => keeping.KeepAsync(turn, intent.Argument, cancellationToken),
        Hold or Release => keeping.HoldAsync(turn, intent.Argument, intent.Action == Hold, cancellationToken),
        _ => CaseFeature.RunAsync(turn, intent, buttons, lists, ask, cancellationToken),
    };

    private async Task AskToConfirmAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAdministrator)
        {
            await turn.SayAsync(turn.Words["comms-desk.administrators-only"], cancellationToken);
            return;
        }

        var members = await CountMembersAsync(turn, cancellationToken);
        var question = turn.Words.Format("comms-desk.confirm", turn.Cards.Organisation.Name);
        var warning = turn.Words.Format("comms-desk.open-to", members);
        await turn.ShowAsync(
            AdaptiveCard.Create(
                $"{question}\n{warning}",
                [Elements.Heading(turn.Words["comms-desk.heading"]), Elements.Text(Markdown.Escape(question)), Elements.Warning(warning)],
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
        await turn.SayAsync(turn.Words.Format("comms-desk.done", turn.Cards.Organisation.Name), cancellationToken);
    }

    /// <summary>How many people will see cases and may decide: everybody who can read the channel.</summary>
    private async Task<int> CountMembersAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var activity = turn.Context.Activity;
        var members = await connectors.CreateConnectorClient(activity.ServiceUrl).Conversations
            .GetConversationMembersAsync(CaseActors.Root(activity.Conversation?.Id), cancellationToken);
        return members.Count(member => member.EntraObjectId is not null);
    }
}
