using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Main;

/// <summary>
/// A channel or group chat: questions are answered when the bot is mentioned, in the thread; walks, drafts and cases are led to the
/// person's own chat.
/// </summary>
internal sealed class GroupChat(AskPolicy ask, FeatureTable features, CaseActors actors)
{
    public async Task RunAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var button = Intent.OfButton(turn.Context.Activity);
        var intent = button ?? features.Wanted(turn);
        if (intent is not null && features.Find(intent.Action) is { } feature)
        {
            await (await IsForHereAsync(feature, turn, cancellationToken)
                ? turn.ReplyAsync(await feature.RunAsync(intent, turn, cancellationToken), cancellationToken)
                : turn.SayAsync(Elsewhere(feature, turn, isTyped: button is null), cancellationToken));
            return;
        }

        if (button is null && await LeadElsewhereAsync(turn, cancellationToken))
        {
            return;
        }

        await (
            button is null ? (Task)ask.AnswerAsync(turn, cancellationToken) : turn.SayAsync(turn.Words["ask.old-card"], cancellationToken));
    }

    /// <summary>
    /// What is a command for the own chat but for a slip, or a word to a dialog that can only run there, is led there as well: a search
    /// would look for its words in the policies, with others reading along.
    /// </summary>
    private async Task<bool> LeadElsewhereAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var says = turn.Words.InterruptionIn(turn.Said) is Interruption.Back or Interruption.StartOver ? Personal(turn)
            : features.Nearly(turn) is { } feature && !await IsForHereAsync(feature, turn, cancellationToken)
                ? Elsewhere(feature, turn, isTyped: false)
            : null;
        if (says is not null)
        {
            await turn.SayAsync(says, cancellationToken);
        }

        return says is not null;
    }

    private async Task<bool> IsForHereAsync(Feature feature, PolicyTurn turn, CancellationToken cancellationToken) =>
        feature.Places.HasFlag(Places.Group)
        || (feature.Places.HasFlag(Places.Desk) && await actors.IsAtDeskAsync(turn, cancellationToken));

    /// <summary>Where it can be asked instead, in a sentence; with what was typed ready to send there.</summary>
    private static string Elsewhere(Feature feature, PolicyTurn turn, bool isTyped)
    {
        if (!feature.Places.HasFlag(Places.Personal) || turn.Cards.PersonalChat is not { } chat)
        {
            return turn.Words["place.desk"];
        }

        var link = WithMessage(chat, isTyped ? turn.Text : "");
        return feature.Places.HasFlag(Places.Desk)
            ? turn.Words.Format("place.personal-or-desk", link)
            : turn.Words.Format("place.personal", link);
    }

    private static string? Personal(PolicyTurn turn) =>
        turn.Cards.PersonalChat is { } chat ? turn.Words.Format("place.personal", chat.AbsoluteUri) : null;

    private static string WithMessage(Uri chat, string text) =>
        text.Length == 0 ? chat.AbsoluteUri : $"{chat.AbsoluteUri}&message={Uri.EscapeDataString(text)}";
}
