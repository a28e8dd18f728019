using TeamsPolicyBot.Advice;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>With what a walk begins.</summary>
/// <param name="Tree">Id of the tree.</param>
/// <param name="Answers">Answers that hold already, when somebody changes one after the verdict.</param>
/// <param name="Draft">A text that was given elsewhere; empty to go on without one; null to ask for it.</param>
/// <param name="HasPicture">A picture or file came with it there.</param>
/// <param name="Former">The answer that is to be changed; null where none is.</param>
internal sealed record WalkBeginning(
    string Tree, IReadOnlyList<Answer> Answers, string? Draft = null, bool HasPicture = false, Answer? Former = null)
{
    /// <summary>What was said beside the draft, which may tell where it goes.</summary>
    public string Said { get; init; } = "";
}

/// <summary>
/// Walks a decision tree card by card, from the draft to the verdict and its receipt. It keeps the answers and replays
/// them, so that going back, changing an answer, and a tree that changes in between are all the same to it.
/// </summary>
internal sealed class CanIPostDialog(AskPolicy ask, ReceiptStore receipts, WalkLogStore log, TimeProvider time)
    : Dialog(nameof(CanIPostDialog))
{
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = PolicyTurn.Of(dc.Context);
        var beginning = options as WalkBeginning ?? new WalkBeginning(WalkState.WithDraft, []);
        if (!turn.Cards.HasTree(beginning.Tree))
        {
            await turn.SayAsync(turn.Words.Format("walk.no-tree", turn.Cards.Organisation.Name), cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (beginning.Draft is { Length: > 0 } given)
        {
            await ask.CareAsync(turn, given, isDraft: true, cancellationToken);
        }

        if (beginning.Draft is null && turn.HasPictureOrFile)
        {
            await turn.SayAsync(turn.Words["walk.not-looked-at"], cancellationToken);
        }

        var state = WalkState.Begin(turn, beginning.Tree, beginning.Answers) with
        {
            HasPicture = beginning.HasPicture || turn.HasPictureOrFile,
            Former = beginning.Former is { } former ? [former] : [],
        };
        state = beginning.Draft is { } draft
            ? await WalkDraft.TakeAsync(turn, state, new WalkInput.Draft(draft) { Said = beginning.Said }, cancellationToken)
            : state;
        return await ShowAsync(dc, turn, state, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = PolicyTurn.Of(dc.Context);
        if (turn.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        if (WalkState.Of(dc.ActiveDialog!) is { Receipt: not null })
        {
            return await LeaveVerdictAsync(dc, turn, cancellationToken);
        }

        if (
            WalkState.Of(dc.ActiveDialog!) is not { } kept
            || turn.Release.Trees.FirstOrDefault(tree => tree.Id == kept.Tree) is not { } tree
        )
        {
            await turn.SayAsync(turn.Words["walk.tree-gone"], cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        var state = await FollowReleaseAsync(turn, kept, tree, cancellationToken);
        var open = state.NeedsDraft ? null : TreeWalker.Replay(tree, state.Answers).Open;
        if (
            Intent.OfButton(turn.Context.Activity) is null
            && await ask.CareAsync(turn, turn.Text, state.NeedsDraft, cancellationToken)
            && !state.NeedsDraft
        )
        {
            return await ShowAsync(dc, turn, state, cancellationToken);
        }

        var input = WalkInput.Of(Intent.OfButton(turn.Context.Activity), turn, state, tree, open);
        if (input is WalkInput.Cancel)
        {
            await turn.SayAsync(turn.Words["walk.cancelled"], cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        if (input is WalkInput.Elsewhere { Tree: var other } && turn.Cards.HasTree(other))
        {
            return await dc.ReplaceDialogAsync(Id, new WalkBeginning(other, []), cancellationToken);
        }

        if (input is WalkInput.NotUnderstood && state.Misses > 0)
        {
            (state with { Misses = state.Misses + 1, Pending = null }).Keep(dc.ActiveDialog!);
            await turn.ShowAsync(RefusalCard.Create(WalkSayings.Refusal(turn.Words, state.Misses), turn.Cards), cancellationToken);
            return EndOfTurn;
        }

        var beside = input is WalkInput.NothingPicked ? turn.Words["walk.nothing-picked"] : null;
        return await ShowAsync(dc, turn, await ApplyAsync(turn, state, tree, input, cancellationToken), cancellationToken, beside);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        WalkState.Of(dc.ActiveDialog!) is { } state
            ? ShowAsync(dc, PolicyTurn.Of(dc.Context), state, cancellationToken)
            : dc.EndDialogAsync(null, cancellationToken);

    /// <summary>What the input makes of the state; says whatever there is to say before the next card.</summary>
    private async Task<WalkState> ApplyAsync(
        PolicyTurn turn, WalkState before, DecisionTree tree, WalkInput input, CancellationToken cancellationToken)
    {
        var state = before with { Misses = 0, Pending = null, PendingDraft = null };
        switch (input)
        {
            case WalkInput.NotUnderstood:
                await turn.SayAsync(WalkSayings.Refusal(turn.Words, before.Misses), cancellationToken);
                return state with { Misses = before.Misses + 1 };
            case WalkInput.NothingPicked:
                return state;
            case WalkInput.Remark:
                var open = TreeWalker.Replay(tree, state.Answers).Open;
                await turn.SayAsync(WalkSayings.Remark(turn.Words, open, before.Misses), cancellationToken);
                return state with { Misses = before.Misses + 1 };
            case WalkInput.PerhapsDraft perhaps:
                await turn.SayAsync(WalkSayings.PerhapsDraft(turn.Words, perhaps.Text), cancellationToken);
                return state with { PendingDraft = perhaps.Text };
            case WalkInput.Why:
                await turn.SayAsync(WalkSayings.Why(turn.Words, TreeWalker.Replay(tree, state.Answers).Open), cancellationToken);
                return state;
            case WalkInput.Draft draft:
                await ask.CareAsync(turn, draft.Text, isDraft: true, cancellationToken);
                return await WalkDraft.TakeAsync(turn, state.OnlyPlace(tree), draft, cancellationToken);
            case WalkInput.WithoutPicture:
                return await WalkDraft.TakeAsync(
                    turn, state.OnlyPlace(tree) with { HasPicture = false }, new WalkInput.Draft(state.Draft!), cancellationToken);
            case WalkInput.Answered answered:
                return state with { Answers = TreeWalker.Change(state.Answers, answered.Answer) };
            case WalkInput.Plain plain:
                await turn.SayAsync(WalkSayings.Understood(turn.Words, plain.Answer), cancellationToken);
                return state.Taking(plain.Question, plain.Answer);
            case WalkInput.Place place:
                await turn.SayAsync(WalkSayings.Place(turn.Words, place.Answer), cancellationToken);
                return state.Taking(place.Question, place.Answer);
            case WalkInput.HowManyLeft:
                await turn.SayAsync(
                    WalkSayings.HowManyLeft(turn.Words, state.NeedsDraft ? null : TreeWalker.Replay(tree, state.Answers)),
                    cancellationToken);
                return state;
            case WalkInput.Change change:
                return state.Without(change.Question);
            case WalkInput.Back:
                return state.Back(tree);
            case WalkInput.StartOver:
                return WalkState.Begin(turn, state.Tree, []);
            case WalkInput.Asked:
                turn.BeginForm();
                await ask.AnswerBesideAsync(turn, state.AsTalk(turn.Release), cancellationToken);
                return turn.Outcome is { Clauses: [_, ..] shown } ? state with { Touched = shown } : state;
            default:
                await turn.SayAsync(WalkSayings.Other(turn.Words, input, state), cancellationToken);
                return state;
        }
    }

    /// <summary>Where the knowledge was replaced in the middle of a walk: says so, and goes on with the answers that still hold.</summary>
    private static async Task<WalkState> FollowReleaseAsync(
        PolicyTurn turn, WalkState state, DecisionTree tree, CancellationToken cancellationToken)
    {
        if (state.Release == turn.Release.Hash)
        {
            return state;
        }

        var dropped = TreeWalker.Replay(tree, state.Answers).Dropped;
        if (dropped.Count > 0)
        {
            await turn.SayAsync(turn.Words.Count("walk.tree-changed", dropped.Count), cancellationToken);
        }

        return state with { Release = turn.Release.Hash, Answers = [.. state.Answers.Except(dropped)] };
    }

    /// <param name="beside">What is said beside the button of the question; null for nothing.</param>
    private async Task<DialogTurnResult> ShowAsync(
        DialogContext dc, PolicyTurn turn, WalkState state, CancellationToken cancellationToken, string? beside = null)
    {
        if (turn.Release.Trees.FirstOrDefault(each => each.Id == state.Tree) is not { } tree)
        {
            await turn.SayAsync(turn.Words["walk.tree-gone"], cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        state.Keep(dc.ActiveDialog!);
        if (state.NeedsDraft)
        {
            await turn.ShowAsync(DraftCards.Request(turn.Cards, state.Id), cancellationToken);
            return EndOfTurn;
        }

        var calendar = turn.Release.Calendar;
        var banners = PolicyCalendar.Banners(calendar, turn.Cards.Today);
        var walk = TreeWalker.Replay(tree, state.Answers, capacity => PolicyCalendar.Findings(calendar, turn.Cards.Today, capacity));
        if (walk.Open is null)
        {
            return await FinishAsync(dc, turn, state, walk, banners, cancellationToken);
        }

        await NoteAsync(turn, state, walk.Open.Id, null, cancellationToken);
        await turn.ShowAsync(
            QuestionCard.Create(View(turn, state, walk, banners) with { BesideTheButton = beside }, turn.Cards), cancellationToken);
        return EndOfTurn;
    }

    /// <summary>
    /// The verdict and its receipt. Then the walk is over and the draft goes with the dialog's state; only where somebody is
    /// to be asked does it wait for the next message, which may pass it on.
    /// </summary>
    private async Task<DialogTurnResult> FinishAsync(
        DialogContext dc, PolicyTurn turn, WalkState state, Walk walk, IReadOnlyList<string> banners, CancellationToken cancellationToken)
    {
        var receipt = ReceiptWriter.Write(walk, turn.Release, time.GetUtcNow(), turn.Cards.Today);
        var stored = await receipts.AddAsync(receipt, turn.Person.Tenant, turn.Person.ObjectId, cancellationToken);
        var waits = stored.Verdict == Verdict.Ask && state.Draft is not null;
        await NoteAsync(turn, state, null, stored.Verdict.ToString(), cancellationToken);
        var end = waits ? DraftEnd.Waits : state.Draft is null ? DraftEnd.None : DraftEnd.Erased;
        await turn.ShowAsync(VerdictCard.Create(stored, walk, banners, end, turn.Cards), cancellationToken);
        if (!waits)
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        (state with { Receipt = stored.Reference }).Keep(dc.ActiveDialog!);
        return EndOfTurn;
    }

    /// <summary>The person did not pass the verdict on: the walk ends, and what was typed is answered.</summary>
    private async Task<DialogTurnResult> LeaveVerdictAsync(DialogContext dc, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (Intent.OfButton(turn.Context.Activity) is null && turn.Words.InterruptionIn(turn.Said) is Interruption.Help)
        {
            await ask.AnswerAsync(turn, cancellationToken);
            return EndOfTurn;
        }

        await (Intent.OfButton(turn.Context.Activity) is not null ? (Task)turn.SayAsync(turn.Words["ask.old-card"], cancellationToken)
            : turn.Words.InterruptionIn(turn.Said) is Interruption.None ? ask.AnswerAsync(turn, cancellationToken)
            : turn.SayAsync(turn.Words["main.nothing-running"], cancellationToken));
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private Task NoteAsync(PolicyTurn turn, WalkState state, string? question, string? verdict, CancellationToken cancellationToken) =>
        log.NoteAsync(turn.Person.Organisation.Id, state.LogId, state.Tree, question, verdict, cancellationToken);

    private static QuestionView View(PolicyTurn turn, WalkState state, Walk walk, IReadOnlyList<string> banners) => new(
        state.Id,
        walk.Tree,
        walk.Open!,
        [.. WalkDraft.Suggest(turn, state, walk.Open!).Select(each => (each.Option, each.Because))],
        state.FormerTo(walk.Open!),
        walk.Answers,
        [.. turn.Release.Clauses.Where(clause => walk.Open!.Cites.Contains(clause.Address))],
        banners);
}
