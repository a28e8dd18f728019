using System.Buffers;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>
/// Detectors of words that touch a rule: whose voice, politics, confidentiality, language, complaints, praise, links, pictures.
/// </summary>
internal static partial class Wording
{
    public static IReadOnlyList<DraftDetector> Detectors(WordLists lists) =>
    [
        DraftDetector.Words("council-name", "the council's name", lists["council-names"]),
        DraftDetector.Words("on-behalf-of", "words that speak for the council", lists["on-behalf-of"]),
        DraftDetector.Words("party-name", "the name of a political party", lists["party-names"]),
        DraftDetector.Words("vote-call", "a call to vote", lists["vote-calls"]),
        DraftDetector.Words("confidentiality-mark", "words that mark something as confidential", lists["confidentiality-marks"]),
        DraftDetector.Words("swear-word", "a swear word", lists["swear-words"]),
        DraftDetector.Words("slur", "an offensive word for a group of people", lists["slurs"]),
        About("complaint", "a complaint about somebody at work", lists["colleagues"], [.. lists["blame"], .. lists["insults"]]),
        About("employer-insult", "words that run the council down", lists["employers"], lists["insults"]),
        About("public-insult", "words that insult the people the council serves", lists["public"], lists["insults"]),
        DraftDetector.Words("recommendation", "words that praise or recommend somebody's services", lists["recommendations"]),
        DraftDetector.Words("misconduct", "words that tell of misconduct at work", lists["misconduct"]),
        DraftDetector.Pattern("link", "a link", Link()),
        DraftDetector.Words("image-mention", "a picture or video", lists["images"]),
    ];

    /// <summary>Somebody and a word of blame in one sentence, in either order.</summary>
    private static DraftDetector About(string name, string says, IReadOnlyList<string> who, IReadOnlyList<string> blame)
    {
        var (people, words) = (new PhraseMatcher(who), new PhraseMatcher(blame));
        return new(name, says, IsPersonalData: false, text => Pairs(text, [.. people.Find(text)], [.. words.Find(text)]));
    }

    /// <summary>
    /// The stretches of one sentence from one of either kind to the next of the other, none within another. Reads the text once.
    /// </summary>
    private static IEnumerable<TextSpan> Pairs(string text, List<TextSpan> who, List<TextSpan> what)
    {
        var (sentence, read) = (0, 0);
        (TextSpan Span, bool IsWho, int Sentence)? open = null;
        foreach (
            var (span, isWho) in who.Select(span => (span, true))
                .Concat(what.Select(span => (span, false)))
                .OrderBy(each => each.span.Start)
        )
        {
            sentence += text.AsSpan(read, span.Start - read).IndexOfAny(SentenceEnds) >= 0 ? 1 : 0;
            read = span.Start;
            if (open is not { } begun || begun.Sentence != sentence)
            {
                open = (span, isWho, sentence);
            }
            else if (begun.IsWho != isWho && span.Start >= begun.Span.End)
            {
                yield return new TextSpan(begun.Span.Start, span.End - begun.Span.Start);
                open = null;
            }
        }
    }

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");

    [GeneratedRegex(
        @"(?:\bhttps?://|\bwww\.)[^\s<>""]{1,2048}(?<![.,;:!?)\]])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TextLimits.RegexMilliseconds)]
    private static partial Regex Link();
}
