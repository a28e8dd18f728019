using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>What is said in a walk before the next card.</summary>
internal static class WalkSayings
{
    /// <summary>What somebody's own words were taken for.</summary>
    public static string Understood(BotWords words, PlainAnswer answer) =>
        answer.FitsSeveral ? words.Format("walk.fits-several", Labels(answer))
        : answer.NeedsYes ? words.Format("walk.is-that-right", Labels(answer))
        : answer.OnlySpoken ? words.Format("walk.only-spoken", Labels(answer))
        : words.Format("walk.taken-as", Labels(answer));

    /// <summary>Where it goes was said instead of a draft.</summary>
    public static string Place(BotWords words, PlainAnswer place) =>
        place.FitsSeveral ? words["walk.place-not-text"] : words.Format("walk.place-noted", Labels(place));

    /// <summary>How much there is still to answer.</summary>
    public static string HowManyLeft(BotWords words, Walk? walk) => walk switch
    {
        null => words["walk.draft-how"],
        { Ahead: 0 } => words["walk.left-none"],
        _ => words.Count("walk.left", walk.Ahead),
    };

    /// <summary>Why the open question is asked, or what is meant by it.</summary>
    public static string Why(BotWords words, Question? open) => open?.Why ?? words["walk.why-asked"];

    /// <summary>Other words each time, and shorter ones: the question still stands above.</summary>
    public static string Refusal(BotWords words, int misses) => misses switch
    {
        0 => words["walk.not-understood"],
        1 => words["walk.not-understood-again"],
        _ => words["walk.not-understood-still"],
    };

    /// <summary>What is said to a remark: it was read, what follows from it, and why the open question is asked.</summary>
    public static string Remark(BotWords words, Question? open, int before) => (before, open?.Why) switch
    {
        (0, { } why) => words.Format("walk.remark-why", why),
        (0, null) => words["walk.remark"],
        _ => words["walk.remark-again"],
    };

    /// <summary>Asks whether a few words are the text.</summary>
    public static string PerhapsDraft(BotWords words, string text) => words.Format("walk.perhaps-draft", Markdown.Escape(text));

    /// <summary>What is said to everything else.</summary>
    public static string Other(BotWords words, WalkInput input, WalkState state) => input switch
    {
        WalkInput.WhoSees when state.NeedsDraft => words["walk.draft-who-sees"],
        WalkInput.WhoSees => words["walk.who-sees"],
        WalkInput.Help when state.NeedsDraft => words["walk.draft-how"],
        WalkInput.Undecided when state.NeedsDraft => words["walk.draft-wait"],
        WalkInput.NoText => words["walk.no-text"],
        WalkInput.OldCard => words["walk.old-card"],
        WalkInput.Undecided => words["walk.undecided"],
        WalkInput.Unconfirmed => words["walk.unconfirmed"],
        _ => words["walk.help"],
    };

    private static string Labels(PlainAnswer answer) => string.Join("; ", answer.Options.Select(option => option.Label));
}
