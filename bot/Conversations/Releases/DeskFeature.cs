using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>
/// Forms at the comms desk for the small changes of a week. <c>edit 5.6.9</c>, <c>edit tree</c>, <c>add a way of asking</c> and so on
/// open one as a card in the conversation; the buttons of <c>change</c> open it as a dialog, which nobody else sees.
/// </summary>
internal sealed partial class DeskFeature(DeskOpening opening, DeskSubmission submission, CaseActors actors) : IFeatureSource
{
    private const string Menu = "desk-menu";

    public IEnumerable<Feature> Features =>
        [
            new(Menu, Places.Desk, InCardAsync((_, turn, _) => Task.FromResult(new Reply(Card: DeskMenuCard.Create(turn.Cards)))))
            {
                Typed = "typed.change",
            },
            Typed("desk-edit", DeskActions.EditClause) with
            {
                Typed = "typed.edit",
                Takes = argument => Number().IsMatch(argument),
            },
            Typed("desk-tree", DeskActions.EditTree) with
            {
                Typed = "typed.edit-tree",
            },
            Typed("desk-way", DeskActions.AddWay) with
            {
                Typed = "typed.add-way",
            },
            Typed("desk-test", DeskActions.AddTest) with
            {
                Typed = "typed.add-test",
            },
            Typed("desk-silence", DeskActions.AddSilence) with
            {
                Typed = "typed.add-silence",
            },
            Typed("desk-remove-silence", DeskActions.RemoveSilence) with
            {
                Typed = "typed.remove-silence",
            },
            Typed("desk-in-short", DeskActions.ConfirmInShort) with
            {
                Typed = "typed.confirm-in-short",
            },
            Typed("desk-policy", DeskActions.NewPolicy) with
            {
                Typed = "typed.new-policy",
            },
            .. new[] { DeskActions.Open, DeskActions.Check, DeskActions.Save }.Select(action => new Feature(
                action, Places.Desk | Places.Invoke, InCardAsync(PressAsync))),
            new(InvokeNames.TaskFetch, Places.Invoke, InDialogAsync),
            new(InvokeNames.TaskSubmit, Places.Invoke, InDialogAsync),
        ];

    private Feature Typed(string action, string kind) =>
        new(action, Places.Desk, InCardAsync(async (intent, turn, token) => Card(turn, await AnswerAsync(kind, intent, turn, token))));

    private static Reply Card(PolicyTurn turn, DeskAnswer answer) => answer switch
    {
        { Form: { } form } => new Reply(Card: DeskFormCard.Create(form, turn.Cards)),
        { IsDone: true, Says: { } says } => new Reply(Card: DeskFormCard.Done(says)),
        _ => new Reply(answer.Says),
    };

    private async Task<Reply> PressAsync(Intent pressed, PolicyTurn turn, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(pressed.Text(DeskActions.Kind), pressed, turn, cancellationToken);
        if (answer is { IsDone: true, Says: { } says })
        {
            await PutInPlaceAsync(turn, DeskFormCard.Done(says), cancellationToken);
        }

        return Card(turn, answer);
    }

    /// <summary>
    /// The answer to a press changes the card for whoever pressed. Colleagues see the same form: it is replaced for them too, and where
    /// Teams refuses that it stays, checked again when somebody saves it.
    /// </summary>
    private static async Task PutInPlaceAsync(PolicyTurn turn, JsonObject card, CancellationToken cancellationToken)
    {
        if (turn.Context.Activity.ReplyToId is not { Length: > 0 } pressed)
        {
            return;
        }

        var message = PolicyTurn.Card(card);
        message.Id = pressed;
        try
        {
            await turn.Context.UpdateActivityAsync(message, cancellationToken);
        }
        catch (ErrorResponseException)
        {
            // It is saved: that a colleague still sees the form must not make it look as if it were not.
        }
    }

    /// <summary>A dialog of Teams: opened by a button of a card, redrawn after each of its own buttons, closed with words.</summary>
    private async Task<Reply> InDialogAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!await IsCommsAsync(turn, cancellationToken))
        {
            return new Reply(turn.Words["release.comms-only"]);
        }

        var pressed = Intent.OfButton(turn.Context.Activity) ?? intent;
        var answer = await AnswerAsync(pressed.Text(DeskActions.Kind), pressed, turn, cancellationToken);
        return answer.Form is not { } form
            ? new Reply(answer.Says)
            : new Reply(
                Body: ProtocolJsonSerializer.ToNode(
                    TaskModuleResponse.Continue(
                        new TaskModuleTaskInfo
                        {
                            Title = turn.Words["desk.title"],
                            Height = "large",
                            Width = "medium",
                            Card = Attachment.AdaptiveCard(DeskFormCard.Create(form, turn.Cards, inDialog: true)),
                        }
                    )
                )
            );
    }

    private async Task<DeskAnswer> AnswerAsync(string kind, Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            return intent.Action is DeskActions.Check or DeskActions.Save
                ? await submission.SendAsync(intent, turn, cancellationToken)
                : opening.Open(kind, intent, turn);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return DeskAnswer.Said(turn.Words["desk.folder-not-written"]);
        }
    }

    private FeatureHandler InCardAsync(FeatureHandler handler) => async (intent, turn, token) =>
        await IsCommsAsync(turn, token) ? await handler(intent, turn, token) : new Reply(turn.Words["release.comms-only"]);

    private async Task<bool> IsCommsAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        (await actors.OfAsync(turn, cancellationToken)).Comms == CommsMembership.Member;

    /// <summary>A printed number, or an address as lists show it: "5.6.9", "1.1/a", "social-media-policy/policy/4".</summary>
    [GeneratedRegex(@"^([a-z0-9-]+/[a-z0-9./-]+|\d+(\.\d+)*\.?(/[a-z0-9]+)*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
