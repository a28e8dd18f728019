using System.Buffers;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>
/// Understands what people want done in their own words, from <c>requests.txt</c>: "speak to my manager", "is this ok to post: ...". The
/// whole message has to say it, politeness aside; a draft may follow where it is set apart.
/// </summary>
internal static class RequestPhrases
{
    /// <summary>Data name: the desk that somebody named, <c>manager</c> or <c>comms</c>.</summary>
    public const string Desk = "desk";

    /// <summary>Behind these marks a draft may stand.</summary>
    private static readonly SearchValues<char> BeforeDraft = SearchValues.Create(":?\n-–—\"“");

    /// <summary>Nobody asks for something in more words.</summary>
    private const int LongestRequest = 24;

    /// <summary>Fewer words are no draft: "can I post this? Thanks".</summary>
    private const int ShortestDraft = 3;

    private static readonly PhraseSections Phrases = PhraseSections.Embedded("Requests.en.txt");

    private static readonly string[] Asides = Beginning("draft: ");

    private static readonly string[] AsidesInWalk = Beginning("walk: ");

    private static readonly string[] AsidesAtPrompts = Beginning("prompt: ");

    private static readonly string[] Requests =
        [.. Phrases.Names.Except([.. Asides, .. AsidesInWalk, .. AsidesAtPrompts]).Where(name => name is not (WithDraft or GoesOn))];

    private const string WithDraft = "can-i-post draft";

    /// <summary>With these words a question goes on behind the mark: "is it ok: to swear".</summary>
    private const string GoesOn = "question goes on";

    /// <summary>The action that a message asks for; null where it asks for none.</summary>
    public static Intent? Recognise(PoliteMessage message) => Requested(message) ?? Draft(message);

    /// <summary>What is said instead of a draft: <c>none</c>, <c>who sees</c> or <c>how</c>; null where it may be one.</summary>
    public static string? InsteadOfDraft(PoliteMessage message) => Section(message, Asides)?["draft: ".Length..];

    /// <summary>
    /// What is asked about the walk in the middle of it: <c>left</c>, <c>who sees</c>, <c>why</c> or <c>help</c>; null for none of these.
    /// </summary>
    public static string? AsideInWalk(PoliteMessage message) => Section(message, AsidesInWalk)?["walk: ".Length..];

    /// <summary>
    /// What is asked about passing something on while it is made ready: <c>who-sees</c> or <c>when</c>; null for neither.
    /// </summary>
    public static string? AsideAtPrompt(PoliteMessage message) => Section(message, AsidesAtPrompts)?["prompt: ".Length..];

    private static string[] Beginning(string prefix) =>
        [.. Phrases.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];

    private static Intent? Requested(PoliteMessage message) => Section(message, Requests)?.Split(' ') switch
    {
        [var action, var desk] => new Intent(action, new JsonObject { [Desk] = desk }),
        [var action] => new Intent(action, []),
        _ => null,
    };

    /// <summary>As it was typed first: "I want to check something" may be a request, and polite before a question.</summary>
    private static string? Section(PoliteMessage message, string[] sections) =>
        message.Text.Length > TextLimits.Command ? null
            : SectionOf(message.Words, sections) ?? SectionOf(message.Bare.Words, sections);

    private static string? SectionOf(PlacedWords words, string[] sections)
    {
        if (words.Count is 0 or > LongestRequest || Enumerable.Range(1, words.Count - 1).Any(words.EndsSentenceBefore))
        {
            return null;
        }

        using var window = new PhraseWindow(words, Phrases);
        return sections.FirstOrDefault(section => window.IsWholly(0, words.Count, section));
    }

    private static Intent? Draft(PoliteMessage message)
    {
        var words = message.BareBeginning.Words;
        using var window = new PhraseWindow(words, Phrases);
        if (
            words.Count == 0
            || window.EndsFrom(0, WithDraft).LastOrDefault(end => IsBeforeDraft(words, end)) is not (> 0 and var end)
            || window.EndsFrom(0, GoesOn).Contains(end + 1)
        )
        {
            return null;
        }

        var draft = words.Text[words.StartOf(end)..].Trim(' ', '"', '“', '”', '\n');
        var isQuestion =
            draft.EndsWith('?')
            && words.Count - end <= ShortestQuestion
            && Recognizers.ConfirmationRecognizer.Recognize(draft) == Recognizers.Confirmation.Question;
        return isQuestion ? null : new Intent(AnswerActions.CanIPost, new JsonObject { [WalkActions.Draft] = draft });
    }

    /// <summary>A question of at most so many words behind "can I post this?" is asked, and not to be posted.</summary>
    private const int ShortestQuestion = 8;

    private static bool IsBeforeDraft(PlacedWords words, int end) =>
        words.Count - end >= ShortestDraft && words.Between(end).IndexOfAny(BeforeDraft) >= 0;
}
