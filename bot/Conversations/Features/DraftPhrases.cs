using System.Buffers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>
/// Understands that a message is a text to be posted, or holds one behind its first words: "it says: ...", "how about: ...".
/// </summary>
internal static partial class DraftPhrases
{
    private const string Follows = "text follows";
    private const string Announcement = "announcement";
    private const string Another = "new draft";

    /// <summary>The sections of <c>requests.txt</c> that are no requests.</summary>
    public static IReadOnlyList<string> Sections { get; } = [Follows, Announcement, Another];

    /// <summary>Behind these a text stands.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(":\n–—\"“");

    /// <summary>Fewer words are no text.</summary>
    private const int ShortestText = 4;

    /// <summary>Fewer words with a hashtag are a subject: "logo #help".</summary>
    private const int ShortestPost = 6;

    /// <summary>Nobody leads on to a text in more words.</summary>
    private const int LongestLead = 8;

    /// <summary>The walk with the text that a message brings; null where it brings none.</summary>
    public static Intent? Wanted(PoliteMessage message) =>
        TextIn(message) is { } text ? new Intent(AnswerActions.CanIPost, new JsonObject { [WalkActions.Draft] = text }) : null;

    /// <summary>The text of a message that gives one, with or without words before it; null for any other message.</summary>
    public static string? TextIn(PoliteMessage message) =>
        Behind(message, Follows, mayFollowBare: true) ?? (IsPost(message) ? message.Text : null);

    /// <summary>The text that is to take the place of the one before; null where none is given.</summary>
    public static string? AnotherTextIn(PoliteMessage message) =>
        Behind(message, Another, mayFollowBare: false) ?? Behind(message, Follows, mayFollowBare: false);

    /// <summary>Whether what stands around words in quotation marks gives them as another text: "what if I just put '...'".</summary>
    public static bool IsLeadTo(QuotedText quoted)
    {
        var words = PlacedWords.Of(quoted.Around);
        var window = words.In(RequestPhrases.Phrases);
        return Enumerable.Range(0, words.Count).Any(from =>
            (from == 0 || words.EndsSentenceBefore(from)) && window.EndsFrom(from, Another).Contains(words.Count));
    }

    /// <summary>Whether nobody would ask so: it has a hashtag, or begins as announcements do.</summary>
    private static bool IsPost(PoliteMessage message)
    {
        var words = message.Words;
        if (words.Count < ShortestPost || message.Text.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var window = new PhraseWindow(words, RequestPhrases.Phrases);
        return Hashtag().IsMatch(message.Text) || window.EndsFrom(0, Announcement).Any();
    }

    private static string? Behind(PoliteMessage message, string section, bool mayFollowBare)
    {
        var words = message.Words;
        if (words.Count <= ShortestText)
        {
            return null;
        }

        var window = new PhraseWindow(words, RequestPhrases.Phrases);
        for (var from = 0; from < Math.Min(words.Count, LongestLead); from++)
        {
            if (
                (from == 0 || words.EndsSentenceBefore(from))
                && window.EndsFrom(from, section).LastOrDefault(end => IsBefore(words, end, mayFollowBare)) is > 0 and var end
            )
            {
                return words.Text[words.StartOf(end)..].Trim(' ', '"', '“', '”', '\n');
            }
        }

        return null;
    }

    private static bool IsBefore(PlacedWords words, int end, bool mayFollowBare) =>
        words.Count - end >= ShortestText
        && (
            words.Between(end).IndexOfAny(Marks) >= 0
            || words.Between(end).Contains(" - ", StringComparison.Ordinal)
            || (mayFollowBare && BeginsWithCapital(words, end))
        );

    /// <summary>"I" is a capital everywhere.</summary>
    private static bool BeginsWithCapital(PlacedWords words, int at) =>
        words.Between(at).Trim().IsEmpty
        && char.IsUpper(words.Text[words.StartOf(at)])
        && words[at] is not ("i" or "im" or "ive" or "id" or "ill");

    [GeneratedRegex(@"(?<=^|\s)#\p{L}[\w-]{2,}", RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex Hashtag();
}
