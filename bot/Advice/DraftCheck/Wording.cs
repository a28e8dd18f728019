using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Detectors of words that touch a rule: whose voice, politics, confidentiality, language, complaints, links, pictures.</summary>
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
        DraftDetector.Pattern("complaint", "a complaint about somebody at work", Complaint(lists)),
        DraftDetector.Pattern("link", "a link", Link()),
        DraftDetector.Words("image-mention", "a picture or video", lists["images"]),
    ];

    /// <summary>Somebody at work and a word of blame in one sentence, in either order.</summary>
    private static Regex Complaint(WordLists lists)
    {
        var who = $@"(?<!\w)(?:{WordPattern.Alternatives(lists["colleagues"])})(?!\w)";
        var blame = $@"(?<!\w)(?:{WordPattern.Alternatives(lists["blame"])})(?!\w)";
        return new($"{who}[^.!?\n]*?{blame}|{blame}[^.!?\n]*?{who}", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"(?:\bhttps?://|\bwww\.)[^\s<>""]+[^\s<>"".,;:!?)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
