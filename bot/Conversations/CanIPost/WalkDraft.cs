using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>The draft of a walk: what is found in it, and which answers that suggests.</summary>
internal static class WalkDraft
{
    /// <summary>Stands for a picture that came with the draft.</summary>
    private static DraftFinding Picture { get; } = new("image-mention", 0, "", "a picture or video");

    /// <summary>Takes a draft, and where it goes, as far as that is told beside it.</summary>
    public static async Task<WalkState> TakeAsync(
        PolicyTurn turn, WalkState state, WalkInput.Draft draft, CancellationToken cancellationToken)
    {
        state = state with { HasPicture = state.HasPicture || TellsOfPicture(turn, draft.Said) };
        if (
            draft.Said.Length == 0
            || turn.Release.Trees.FirstOrDefault(each => each.Id == state.Tree) is not { } tree
            || tree.Find(tree.Start) is not { } first
            || PlainAnswer.ToldIn(first, draft.Said) is not { } place
        )
        {
            return await TakeAsync(turn, state, draft.Text, cancellationToken);
        }

        var taken = await TakeAsync(turn, state.Taking(first, place), draft.Text, cancellationToken);
        await turn.SayAsync(WalkSayings.Understood(turn.Words, place), cancellationToken);
        return taken;
    }

    /// <summary>Takes a draft, empty for none, and shows what was found in it.</summary>
    private static async Task<WalkState> TakeAsync(PolicyTurn turn, WalkState state, string text, CancellationToken cancellationToken)
    {
        var draft = text.Length > DraftCards.MostCharacters ? text[..DraftCards.MostCharacters] : text;
        var hasPicture = state.HasPicture || turn.HasPictureOrFile;
        var taken = state with { NeedsDraft = false, Draft = draft.Length > 0 ? draft : null, HasPicture = hasPicture };
        var rules = turn.Release.Trees.FirstOrDefault(each => each.Id == state.Tree) is { } tree ? DraftRules.Of(turn, taken, tree) : [];
        if (draft.Length > 0 || hasPicture)
        {
            await turn.ShowAsync(DraftCards.Findings(draft, Check(turn, draft), hasPicture, rules, turn.Cards), cancellationToken);
        }

        return taken with { Touched = [.. rules.Select(rule => rule.Address)] };
    }

    /// <summary>The options of a question that the draft suggests, each with the reason, and whether its meaning is all of that.</summary>
    public static IReadOnlyList<(string Option, string Because, bool OnlySeems)> Suggest(
        PolicyTurn turn, WalkState state, Question question)
    {
        var found = Check(turn, state.Draft ?? "");
        return [.. DraftChecker.Suggest(question, state.HasPicture ? [.. found, Picture] : found)
            .Select(pair => (pair.Option, Because(turn, pair.Because[0]), pair.Because.All(DraftKinds.Is)))];
    }

    /// <summary>Whether words beside a draft tell of a picture with it.</summary>
    private static bool TellsOfPicture(PolicyTurn turn, string said) =>
        said.Length > 0 && turn.Release.Drafts.Check(said).Any(finding => finding.Detector == Picture.Detector);

    private static string Because(PolicyTurn turn, DraftFinding finding) => finding == Picture
        ? turn.Words["walk.because-file"]
        : turn.Words.Format("walk.because", DraftCards.Name(finding, turn.Words), finding.Text);

    private static IReadOnlyList<DraftFinding> Check(PolicyTurn turn, string draft)
    {
        if (draft.Length == 0)
        {
            return [];
        }

        if (turn.ReadDraft is not { } read || read.Draft != draft)
        {
            turn.ReadDraft = read = (draft, turn.Release.Drafts.Check(draft));
        }

        return read.Found;
    }
}
