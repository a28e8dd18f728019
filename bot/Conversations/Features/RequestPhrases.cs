using System.Buffers;
using System.Collections.Frozen;
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
    /// <summary>Data name: the desk that somebody named, <c>manager</c>, <c>comms</c> or <c>hr</c>.</summary>
    public const string Desk = "desk";

    /// <summary>Behind these marks a draft may stand.</summary>
    private static readonly SearchValues<char> BeforeDraft = SearchValues.Create(":?\n-–—\"“");

    /// <summary>Nobody asks for something in more words.</summary>
    private const int LongestRequest = 24;

    /// <summary>Fewer words are no draft: "can I post this? Thanks".</summary>
    private const int ShortestDraft = 3;

    /// <summary>All sections of <c>requests.txt</c>.</summary>
    internal static PhraseSections Phrases { get; } = PhraseSections.Embedded("Requests.en.txt");

    private static readonly string[] Asides = Beginning("draft: ");

    private static readonly string[] AsidesInWalk = Beginning("walk: ");

    private static readonly string[] AsidesAtPrompts = Beginning("prompt: ");

    private static readonly string[] Requests =
        [
            .. Phrases
                .Names.Except([.. Asides, .. AsidesInWalk, .. AsidesAtPrompts, .. HandOverPhrases.Sections, .. DraftPhrases.Sections])
                .Where(name => name is not (WithDraft or GoesOn or BesideDraft or BesideNoDraft)),
        ];

    private static readonly string[] ForPerson =
        [.. Requests.Where(name => name.StartsWith(AnswerActions.AskAPerson, StringComparison.Ordinal))];

    private const string WithDraft = "can-i-post draft";

    /// <summary>One more word behind it is the manager's name.</summary>
    private const string ForManager = "ask-a-person manager";

    private const string BesideDraft = "beside a draft";

    private const string BesideNoDraft = "beside no draft";

    /// <summary>With these words a question goes on behind the mark: "is it ok: to swear".</summary>
    private const string GoesOn = "question goes on";

    /// <summary>The action that a message asks for; null where it asks for none.</summary>
    public static Intent? Recognise(PoliteMessage message) =>
        Requested(message) ?? Draft(message) ?? Quoted(message) ?? DraftPhrases.Wanted(message) ?? HandOverPhrases.Wanted(message)
        ?? RequestedBeside(message);

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

    /// <summary>Whether the first words of a message ask, also without a question mark: "and do I need ...", "even if ...".</summary>
    public static bool BeginsAsQuestion(PoliteMessage message)
    {
        var words = message.Bare.Words;
        var first = Enumerable.Range(0, words.Count).FirstOrDefault(at => !Joining.Contains(words[at]), words.Count);
        return words.Count - first >= ShortestAsked
            && (Asking.Contains(words[first]) || (AskingNot.Contains(words[first]) && Asked.Contains(words[first + 1])));
    }

    /// <summary>"Can't we" asks; "can't wait" does not.</summary>
    private static readonly FrozenSet<string> AskingNot = FrozenSet.Create(
        "cant", "couldnt", "shouldnt", "wouldnt", "isnt", "arent", "doesnt", "wont", "dont");

    private static readonly FrozenSet<string> Asked = FrozenSet.Create(
        "i", "we", "you", "they", "he", "she", "it", "our", "my", "your", "their", "his", "her", "the", "that", "this", "there", "someone",
        "somebody", "everyone", "staff", "people");

    private const int ShortestAsked = 3;

    private static readonly FrozenSet<string> Joining = FrozenSet.Create(
        "and", "but", "so", "then", "ok", "okay", "well", "also", "hang", "on", "wait");

    private static readonly FrozenSet<string> Asking = FrozenSet.Create(
        "do", "does", "did", "is", "are", "am", "was", "were", "can", "cani", "could", "may", "should", "would", "will", "what", "whats",
        "who", "whos", "how", "hows", "when", "where", "wheres", "why", "which", "whose", "whom", "even", "if", "has", "have");

    private static string[] Beginning(string prefix) =>
        [.. Phrases.Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];

    internal static Intent? Requested(PoliteMessage message) => IntentOf(Section(message, Requests));

    private static Intent? IntentOf(string? section) => section?.Split(' ') switch
    {
        [var action, var desk] => new Intent(action, new JsonObject { [Desk] = desk }),
        [var action] => new Intent(action, []),
        _ => null,
    };

    /// <summary>
    /// A person asked for in one part of a message, beside others that ask nothing: "can somebody ring me, I am in until two".
    /// </summary>
    internal static Intent? RequestedBeside(PoliteMessage message)
    {
        var words = message.Bare.Words;
        if (message.Text.Length > TextLimits.Command || words.Count is 0 or > LongestRequest)
        {
            return null;
        }

        int[] borders = [0, .. Enumerable.Range(1, words.Count - 1).Where(words.IsSetApart), words.Count];
        var window = words.In(Phrases);
        string? found = null;
        foreach (var (from, to) in borders.Zip(borders.Skip(1)))
        {
            var section = ForPerson.FirstOrDefault(section =>
                window.IsWholly(from, to, section) || (section == ForManager && window.IsWholly(from, Math.Max(from, to - 1), section)));
            if (section is null && AsksOrChooses(words, from, to))
            {
                return null;
            }

            found ??= section;
        }

        return IntentOf(found);
    }

    /// <summary>Whether a part of a message is a question, or says on what something else depends.</summary>
    private static bool AsksOrChooses(PlacedWords words, int from, int to) =>
        words.Between(to).Contains('?')
        || words[from] is "or" or "if" or "before" or "unless" or "when" or "until" or "should" or "can" or "could" or "may" or "is"
            or "are" or "do" or "does" or "what" or "who" or "how" or "which" or "where" or "why";

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

        var window = words.In(Phrases);
        return sections.FirstOrDefault(section => window.IsWholly(0, words.Count, section));
    }

    /// <summary>A draft behind words that ask about it, at the beginning; behind a story only where it stands in quotation marks.</summary>
    private static Intent? Draft(PoliteMessage message)
    {
        var words = message.BareBeginning.Words;
        return Enumerable.Range(0, Math.Min(words.Count, LongestStory))
            .Where(at => at == 0 || words.EndsSentenceBefore(at))
            .Select(at => DraftBehind(words, at))
            .FirstOrDefault(intent => intent is not null);
    }

    /// <summary>Words; who tells more asks about that.</summary>
    private const int LongestStory = 60;

    private static Intent? DraftBehind(PlacedWords words, int from)
    {
        var window = words.In(Phrases);
        if (
            window.EndsFrom(from, WithDraft).LastOrDefault(end => IsBeforeDraft(words, end)) is not (> 0 and var end)
            || window.EndsFrom(from, GoesOn).Contains(end + 1)
        )
        {
            return null;
        }

        var behind = words.Text[words.EndOf(end - 1)..].TrimStart(':', '?', '-', '–', '—', ' ', '\n');
        var (draft, beside) = Unquoted(behind, words.Text[words.StartOf(end)..]);
        var isQuestion =
            draft.EndsWith('?')
            && words.Count - end <= ShortestQuestion
            && Recognizers.ConfirmationRecognizer.Recognize(draft) == Recognizers.Confirmation.Question;
        return isQuestion || (from > 0 && !IsQuoted(behind))
            ? null
            : Walk(draft, $"{words.Text[..words.EndOf(end - 1)]}\n{beside}".TrimEnd());
    }

    /// <summary>The walk with a draft, and with what was said beside it.</summary>
    private static Intent Walk(string draft, string said) =>
        new(AnswerActions.CanIPost, new JsonObject { [WalkActions.Draft] = draft, [WalkActions.Said] = said });

    /// <summary>A draft that stands in quotation marks, without them, and what is said behind them.</summary>
    private static (string Draft, string Beside) Unquoted(string behind, string draft) =>
        IsQuoted(behind) && QuotedText.In(behind) is { } quoted
            ? (quoted.Text, quoted.Around)
            : (draft.Trim(' ', '"', '“', '”', '\n'), "");

    private static bool IsQuoted(string text) => text is [var mark, ..] && QuotedText.Marks.Contains(mark);

    /// <summary>A text in quotation marks that is to be posted: "going on the page later, is it ok? '...'".</summary>
    private static Intent? Quoted(PoliteMessage message)
    {
        if (QuotedText.In(message.Text) is not { } quoted || PlacedWords.Of(quoted.Text).Count < ShortestQuoted)
        {
            return null;
        }

        var words = PlacedWords.Of(quoted.Around);
        var window = words.In(Phrases);
        return words.Count <= LongestRequest && Says(BesideDraft) && !Says(BesideNoDraft)
            ? Walk(quoted.Text, quoted.Around)
            : null;

        bool Says(string section) => Enumerable.Range(0, words.Count).Any(from => window.EndsFrom(from, section).Any());
    }

    /// <summary>Fewer words in quotation marks are a term: 'views are my own'.</summary>
    private const int ShortestQuoted = 6;

    /// <summary>A question of at most so many words behind "can I post this?" is asked, and not to be posted.</summary>
    private const int ShortestQuestion = 8;

    private static bool IsBeforeDraft(PlacedWords words, int end) =>
        words.Count - end >= ShortestDraft && words.Between(end).IndexOfAny(BeforeDraft) >= 0;
}
