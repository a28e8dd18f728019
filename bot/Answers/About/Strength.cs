using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Answers.About;

/// <summary>How firm the words of a rule are.</summary>
public enum Strength
{
    /// <summary>They do not say.</summary>
    Unsaid,

    /// <summary>"Should", "advised", "consider".</summary>
    Advises,

    /// <summary>"Must", "do not", "never".</summary>
    Binds,
}

/// <summary>Reads how firm a sentence is.</summary>
public static partial class Strengths
{
    /// <summary>The firmness of a sentence; what binds outweighs what advises.</summary>
    public static Strength Of(string sentence) =>
        Binds().IsMatch(sentence) ? Strength.Binds
        : Advises().IsMatch(sentence) ? Strength.Advises
        : Strength.Unsaid;

    [GeneratedRegex(
        @"\b(must|shall|do not|don't|never|cannot|may not|will not|does not allow|not allowed|not permitted|prohibited|required|only)\b|^do\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Binds();

    [GeneratedRegex(
        @"\b(should|advised|recommended|consider|encouraged|ought|endeavour|may wish|helpful)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Advises();
}
