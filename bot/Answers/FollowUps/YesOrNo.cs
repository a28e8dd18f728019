using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>The "Yes." or "No." before what a clause says in short: it answers whether something may be done, and nothing else.</summary>
public static partial class YesOrNo
{
    /// <summary>
    /// Whether a question asks for leave ("can I", "is it ok"), or is no sentence: how, when, who, what happens and what others do is
    /// answered without yes or no.
    /// So is what asks the other way round: "is it true that I can't" and "is it against the rules" want a yes where "can I" wants a no.
    /// </summary>
    public static bool IsAskedFor(string question)
    {
        var words = string.Join(' ', Spoken.Words(question));
        return !AsksHow().IsMatch(words)
            && !AsksHowItStands().IsMatch(words)
            && !AsksTurned().IsMatch(words)
            && !TellsWhatIsDone().IsMatch(words)
            && (AsksLeave().IsMatch(words) || !AsksElse().IsMatch(words));
    }

    /// <summary>What is said in short, without the verdict before it.</summary>
    public static string Without(string inShort) =>
        Leading().Match(inShort) is { Success: true, Length: var length } && length < inShort.Length
            ? char.ToUpperInvariant(inShort[length]) + inShort[(length + 1)..]
            : inShort;

    private const string Person = "i|we|she|he|staff|anyone|anybody|someone|somebody|my|our|employees|you|people|they";

    [GeneratedRegex(@"^(Yes|No)[.,:;] ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    [GeneratedRegex(
        $@"\b(what|whats|how|hows|when|where|wheres|who|whos|whom|which|why)( [\p{{L}}\p{{N}}]+){{0,3}} (can|could|may|should|shall|must|do|does|did|is|are|am|would|will|has|have|happens|counts) ?({Person}|the|it|that|this)?\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksHow();

    [GeneratedRegex(
        @"\b(not|never|cannot|isnt|arent|aint|shouldnt|mustnt|cant)\b(?! (i|we)\b)|\b(against|forbidden|forbid|forbids|banned|prohibited|illegal|unlawful|wrong|breach|breaching|breaking|naughty|disciplinary|offence|frowned)\b|\b(a|any|the|be) (problem|issue|no no)\b|\b(in|into) (trouble|bother)\b|\b(stops?|prevents?) (me|us|staff|people|you)\b|\b(who|whos|whose|which) ([\p{L}\p{N}]+ ){0,3}(allowed|permitted|may|can)\b",
        RegexOptions.ExplicitCapture,
        TextLimits.RegexMilliseconds)]
    private static partial Regex AsksTurned();

    /// <summary>"I've deleted it now" asks nothing.</summary>
    [GeneratedRegex(
        @"^((ok|okay|right|well|yes|yeah|no|but|and|so|oh) )*(ive|weve|hes|shes|theyve|(i|we|he|she|they|he has|she has|i have|we have|they have)) ((already|now|just|since|even) )*(deleted|removed|taken|took|untagged|changed|edited|reported|blocked|told|apologised|unfriended|hidden|hid|cleared|wiped|signed|asked|corrected)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TellsWhatIsDone();

    /// <summary>"Am I ok now?" asks for comfort, and no rule gives it.</summary>
    [GeneratedRegex(
        @"\b(am|are|is|will|would) (i|we|she|he|they|that) (be )?(all )?(ok|okay|safe|fine|alright|right|covered|good|in the clear|off the hook)( now| then| with that| like that)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksHowItStands();

    [GeneratedRegex(
        @"\b(can|could|may|might|should|shall|am|are|is) (i|we|she|he|staff|my team|our team|my staff|anyone|anybody|employees)\b|\b(allowed|permitted|ok|okay|fine|alright|all right|acceptable)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksLeave();

    [GeneratedRegex(
        $@"\b(what|how|when|where|who|which|why)\b|\b(will|would|do|does|did|has|have|must|can|could) ({Person}|the|it|that|this)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksElse();
}
