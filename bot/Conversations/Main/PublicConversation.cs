using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Ask;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>A channel or group chat: questions are answered when the bot is mentioned, in the thread; walks, drafts and cases are not for here.</summary>
internal sealed class PublicConversation
{
    private readonly AskPolicy _ask;
    private readonly Dictionary<string, IChannelFeature> _byAction;
    private readonly CommandWords _words;

    public PublicConversation(AskPolicy ask, IEnumerable<IChannelFeature> features)
    {
        _ask = ask;
        var all = features.ToList();
        _byAction = all.SelectMany(feature => feature.Actions.Select(action => (action, feature))).ToDictionary(pair => pair.action, pair => pair.feature);
        _words = new CommandWords(all.SelectMany(feature => feature.Words));
    }

    /// <summary>Whether a message there is for the bot: it was mentioned, or one of its buttons was pressed.</summary>
    public static bool IsForTheBot(Activity activity) => activity.MentionsRecipient() || Intent.OfButton(activity) is not null;

    public Task RunAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var button = Intent.OfButton(turn.Context.Activity);
        var intent = button ?? _words.Recognise(turn.Text, turn.Words);
        if (intent is not null && _byAction.TryGetValue(intent.Action, out var feature))
        {
            return feature.RunAsync(intent, turn, cancellationToken);
        }

        return button switch
        {
            null => _ask.AnswerAsync(turn, cancellationToken),
            _ when AskPolicy.Buttons.Contains(button.Action) => _ask.PressAsync(turn, button, cancellationToken),
            _ => turn.SayAsync(turn.Words["ask.old-card"], cancellationToken),
        };
    }
}
