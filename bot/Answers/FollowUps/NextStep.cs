using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>Somebody asks what comes after what a rule says: "then what happens once they say yes?".</summary>
internal static partial class NextStep
{
    /// <summary>Whether that is all that a message asks.</summary>
    public static bool IsAsked(string message) => Pattern().IsMatch(string.Join(' ', Spoken.Words(message)));

    private const string Joined = "and|so|ok|okay|then|but|right|great|cool|fine";

    private const string Approved =
        "they|he|she|its|it|that|thats|were|we|ive|weve|im|i|theyve|hes|shes|agree|agreed|say|says|said|yes|ok|approve|approved|is|has|have"
        + "|been|sent|done|in|get|got|the|a|go|ahead|nod";

    [GeneratedRegex(
        $@"^(({Joined}) )*(what|whats) (happens|comes|is (the )?next( step)?|do (i|we) do|next|the next step)( (next|then|after( that)?|afterwards))?( (after|once|when|if) ({Approved})( ({Approved})){{0,5}})?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
