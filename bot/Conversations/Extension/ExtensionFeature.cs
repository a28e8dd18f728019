using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Extension;

/// <summary>The message extension: the search for clauses, and "Check before posting" with its dialog.</summary>
internal sealed class ExtensionFeature : IFeatureSource
{
    public IEnumerable<Feature> Features =>
        [
            new(
                InvokeNames.ComposeExtensionQuery, Places.Invoke,
                Run(turn => ExtensionAnswer.Reply(ClauseSearch.Find(turn, turn.InvokeValue<MessagingExtensionQuery>())))),
            new(
                InvokeNames.ComposeExtensionFetchTask, Places.Invoke,
                Run(turn => ExtensionAnswer.Reply(CheckBeforePosting.Open(turn, turn.InvokeValue<MessagingExtensionAction>())))),
            new(
                InvokeNames.ComposeExtensionSubmitAction, Places.Invoke,
                Run(turn => CheckBeforePosting.Submit(turn, turn.InvokeValue<MessagingExtensionAction>()))),
        ];

    private static FeatureHandler Run(Func<PolicyTurn, Reply> answer) => (_, turn, _) => Task.FromResult(answer(turn));
}
