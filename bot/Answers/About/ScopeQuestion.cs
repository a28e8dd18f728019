using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.About;

/// <summary>
/// Whether a message asks if the policy is for somebody, in a sentence that also says who that is: "I'm a lifeguard for the summer, does
/// this count for me".
/// </summary>
public static partial class ScopeQuestion
{
    private const int MostWords = 26;

    /// <summary>The question; null where a message asks anything else, or does not say who asks.</summary>
    public static About? Of(string message)
    {
        var words = Spoken.Words(message);
        return words.Length is > 0 and <= MostWords
            && KindOfPeople.In(message) is { } kind
            && (AsksWhetherForThem().IsMatch(string.Join(' ', words)) || AsksForKind().IsMatch(string.Join(' ', words)))
            ? new About(AboutKind.Scope, kind.Name)
            : null;
    }

    private const string Policy =
        "((this|that|the|these|those|your|all this|any of this|council|councils|social media|same) )*(policy|policies|rules?|rule ?book|document|one)";

    private const string Them = "(me|us|them|him|her|you|people like (me|us)|the likes of (me|us)|my lot|our lot|somebody like me|someone like me)";

    [GeneratedRegex(
        $@"\b((is|was|would|isnt) (it|this|that|{Policy}) (really |actually |also |even |still |just |only )*(the |my |our |mine|ours)?((right |same )?(policy|policies|rules?|rule ?book|one)( that| which)?( (for|of) {Them}| (i|we|they) .{{1,30}}| or .{{1,40}})?|for {Them}|meant for {Them})|(is|are) (it|this|that) (the )?{Policy} (for {Them}|or .{{1,40}})|(do|does|will|would|should|must|can|dont|doesnt) (it|this|that|they|these|those|{Policy}) (also |still |even |really )*(count|apply|bind|cover|go|hold|include|catch|reach|stand|affect|touch|matter)( (for|to|on|with))? ({Them}|too|as well|$)|(does|do) (it|this|that|these|they|{Policy}) (also |still |even )*(count|apply|hold)$|(am|are|is) (i|we|they|she|he) (even |also |still |really )*(covered|bound|caught|included|exempt|let off|in|under|counted)( (by|under|in|on|to|from))? (it|this|that|these|{Policy})|(do|must|should|have|does) (i|we|they|she|he) (really |actually |still |also )*(have to |need to |got to |supposed to |meant to )?(follow|obey|stick to|go by|keep to|abide by|come under|mind) (it|this|that|these|{Policy})|is (there|their) (a|an|any|another|some) ?((different|separate|other|own|another) )*(policy|one|set of rules|protocol) (for|of) {Them})",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AsksWhetherForThem();

    /// <summary>"What about councillors, is it for them", "and volunteers, are they in".</summary>
    [GeneratedRegex(
        @"\b(are they|is she|is he|are those|are these) (in|covered|included|bound|under it|part of (it|that|this)|counted)\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AsksForKind();
}
