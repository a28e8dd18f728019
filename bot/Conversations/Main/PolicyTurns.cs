using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>Begins a turn with its person, release and words, or tells a stranger in plain words why there are no clauses.</summary>
internal sealed class PolicyTurns(
    OrganisationDirectory organisations, KnowledgeBase<PolicyAnswerer> knowledge, Languages languages, RetentionDays kept,
    Roster roster, FeatureTable features, TimeProvider time)
{
    /// <summary>The turn of a person of an organisation that has knowledge; null where there is no such person, after saying why.</summary>
    public async Task<PolicyTurn?> BeginAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var (turn, whyNot) = await LookUpAsync(context, cancellationToken);
        if (turn is null)
        {
            await context.SendActivityAsync(whyNot, cancellationToken);
        }

        return turn;
    }

    /// <summary>The same where the bot may not write into the conversation: the caller says why there is no turn.</summary>
    public async Task<(PolicyTurn? Turn, string WhyNot)> LookUpAsync(ITurnContext context, CancellationToken cancellationToken) =>
        Begin(context, await roster.FindAsync(context.Activity, cancellationToken));

    /// <summary>The same for a turn that must not wait: what the roster says counts where it is known already.</summary>
    public (PolicyTurn? Turn, string WhyNot) Begin(ITurnContext context) => Begin(context, roster.Known(context.Activity));

    private (PolicyTurn? Turn, string WhyNot) Begin(ITurnContext context, TeamsChannelAccount? member)
    {
        var words = languages.For(context.Activity.Locale);
        return WhoseCouncil.Of(context.Activity, organisations, member) switch
        {
            Sender.Person person when knowledge.Find(person.Organisation.Id) is { } snapshot =>
                (PolicyTurn.Begin(context, person, snapshot.Release, snapshot.Built, Cards(context.Activity, words, snapshot)), ""),
            Sender.Stranger stranger => (null, words[$"stranger.{Reason(stranger.Reason)}"]),
            _ => (null, words["stranger.no-knowledge"]),
        };
    }

    private CardContext Cards(Activity activity, BotWords words, Snapshot<PolicyAnswerer> snapshot)
    {
        bool HasTree(string id) => snapshot.Release.Trees.Any(tree => tree.Id == id);
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), snapshot.Release.Organisation.WorkingTime.TimeZone);
        return new CardContext(
            words, snapshot.Release.Organisation, DateOnly.FromDateTime(now.DateTime), activity.IsPublic() ? PersonalChat(activity) : null)
        {
            WordsKeptDays = kept.AskLog,
            Examples = snapshot.Built.Examples,
            PolicyTitles = [.. snapshot.Release.Policies.Select(policy => policy.Title)],
            CanBeTyped = () => features.TypedIn(activity.IsPublic() ? Places.Group : Places.Personal, words, HasTree),
            HasTree = HasTree,
            FindClause = snapshot.Release.FindClause,
        };
    }

    /// <summary>A link that opens the person's own chat with the bot.</summary>
    private static Uri PersonalChat(Activity activity) =>
        new($"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(activity.Recipient?.Id ?? "")}");

    private static string Reason(StrangerReason reason) => reason switch
    {
        StrangerReason.Guest => "guest",
        StrangerReason.UnknownTenant => "unknown-tenant",
        _ => "no-identity",
    };
}
