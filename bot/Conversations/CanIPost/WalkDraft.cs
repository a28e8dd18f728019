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

    /// <summary>Takes a draft, empty for none, and shows what was found in it.</summary>
    public static async Task<WalkState> TakeAsync(PolicyTurn turn, WalkState state, string text, CancellationToken cancellationToken)
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

    /// <summary>The options of a question that the draft suggests, each with the reason.</summary>
    public static IReadOnlyList<(string Option, string Because)> Suggest(PolicyTurn turn, WalkState state, Question question)
    {
        var found = Check(turn, state.Draft ?? "");
        return [.. DraftChecker.Suggest(question, state.HasPicture ? [.. found, Picture] : found)
            .Select(pair => (pair.Option, Because(turn, pair.Because[0])))];
    }

    /// <summary>Whether words beside a draft tell of a picture with it.</summary>
    public static bool TellsOfPicture(PolicyTurn turn, string said) =>
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
