using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>What is offered as an answer to what was asked back in a case.</summary>
internal sealed class ReplyState
{
    public string Case { get; set; } = "";

    public string Question { get; set; } = "";

    /// <summary>Who asked.</summary>
    public string By { get; set; } = "";

    /// <summary>What the asker typed: kept while the offer is open, and no longer.</summary>
    public string Words { get; set; } = "";
}

/// <summary>
/// Whoever was asked something back in a case and types a sentence is asked whether that is the answer; nothing goes to the other
/// person without a yes. A question is none: it is looked up, as ever.
/// </summary>
internal sealed class ReplyDialog : InterruptibleDialog, IFeatureSource
{
    private const string DialogId = "case-reply";
    private const string Steps = "case-reply-steps";
    private const string ChoiceId = "case-reply-choice";

    private readonly CaseStore _store;
    private readonly CaseButtons _buttons;

    public ReplyDialog(CaseStore store, CaseButtons buttons, PromptAsides asides)
        : base(DialogId, context => PolicyTurn.Of(context).Words.ToInterruptionTexts())
    {
        (_store, _buttons) = (store, buttons);
        AddDialog(
            new WaterfallDialog<ReplyState>(Steps, ReplyJsonContext.Default.ReplyState)
                .AddStep("offer", OfferAsync)
                .AddStep("send", SendAsync)
        );
        AddDialog(
            new ChoicePrompt(ChoiceId)
            {
                Style = ListStyle.HeroCard,
                IsConfirmation = true,
                Aside = asides.SayAsync,
            }
        );
    }

    IEnumerable<Feature> IFeatureSource.Features => [];

    IEnumerable<Dialog> IFeatureSource.Dialogs => [this];

    /// <summary>Begins where what was typed may be the answer to what was asked back; null where it is none.</summary>
    public async Task<DialogTurnResult?> TryBeginAsync(PolicyTurn turn, DialogContext dialogs, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || IsQuestion(turn) || await FindAsync(turn, cancellationToken) is not { } state)
        {
            return null;
        }

        await dialogs.CancelAllDialogsAsync(cancellationToken: cancellationToken);
        return await dialogs.BeginDialogAsync(DialogId, state, cancellationToken);
    }

    private async Task<ReplyState?> FindAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var found = await _store.OpenOfAskerAsync(turn.Person.Organisation.Id, CaseActors.PersonOf(turn), cancellationToken);
        return found.Cases.LastOrDefault(@case => @case is { AskedBack: not null, AnsweredBack: null }) is { AskedBack: { } asked } waiting
            ? new ReplyState
            {
                Case = waiting.Reference,
                Question = asked.Question,
                By = CaseWords.Name(turn.Cards, asked.By),
                Words = turn.Text,
            }
            : null;
    }

    /// <summary>A question mark, or words that questions begin with.</summary>
    private static bool IsQuestion(PolicyTurn turn) =>
        turn.Text.Contains('?', StringComparison.Ordinal)
        || turn.Words.Typed("typed.question-starts").Any(start => turn.Text.StartsWith(start + " ", StringComparison.OrdinalIgnoreCase));

    private static async Task<DialogTurnResult> OfferAsync(WaterfallStepContext<ReplyState> step, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(step.Context);
        var words = turn.Words;
        await turn.SayWordsOnlyAsync(cancellationToken);
        var question = words.Format(
            "case.reply.offer", Markdown.Escape(step.State.By), step.State.Case, Markdown.Escape(step.State.Question));
        return await step.PromptAsync(
            ChoiceId, PromptOptions.Ask(question, null, words["case.reply.send"], words["case.reply.keep"]), cancellationToken);
    }

    private async Task<DialogTurnResult> SendAsync(WaterfallStepContext<ReplyState> step, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(step.Context);
        if (step.ResultAs<FoundChoice>()?.Index == 0)
        {
            var data = new JsonObject { [CaseActions.Case] = step.State.Case, [CaseActions.Words] = step.State.Words };
            var answer = await _buttons.PressAsync(turn, new Intent(CaseActions.AnswerNews, data), cancellationToken);
            await turn.ReplyAsync(new Reply(answer.Says, answer.Card), cancellationToken);
        }
        else
        {
            await turn.SayAsync(turn.Words["case.reply.kept"], cancellationToken);
        }

        return await step.EndDialogAsync(null, cancellationToken);
    }
}

[JsonSerializable(typeof(ReplyState))]
internal sealed partial class ReplyJsonContext : JsonSerializerContext;
