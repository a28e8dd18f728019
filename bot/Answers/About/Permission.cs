using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Answers.About;

/// <summary>Whose permission a rule wants.</summary>
public enum Whose
{
    /// <summary>It does not say.</summary>
    Unsaid,

    /// <summary>The council's, and it does not say whose there.</summary>
    Council,

    /// <summary>That of whoever is shown, or owns what is used.</summary>
    Others,
}

/// <summary>Reads which permission a rule wants, and whose.</summary>
public static partial class Permission
{
    /// <summary>The sentence of a rule that wants a permission, letter for letter; null where it wants none.</summary>
    public static string? In(string words) => KeySentence.Where(words, Wants);

    /// <summary>Whether words want a permission, be it that of a list that follows them.</summary>
    public static bool Wants(string words) => Wanting().IsMatch(words);

    /// <summary>Whose permission a sentence wants; the council's before that of others.</summary>
    public static Whose WhoseOf(string sentence) =>
        OfCouncil().IsMatch(sentence) ? Whose.Council
        : OfOthers().IsMatch(sentence) ? Whose.Others
        : Whose.Unsaid;

    [GeneratedRegex(
        @"(^|[^\w-])(permission|consent|approv(al|ed)|authori[sz](ation|ed)|(should|must) be agreed|agreement of)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Wanting();

    [GeneratedRegex(
        @"\b(permission|consent|approval|agreement|authori[sz]ation)\s+(of|from|by)\s+(the\s+)?(council|authority)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OfCouncil();

    [GeneratedRegex(
        @"\b(from|of|by)\s+(the\s+|your\s+|their\s+|all\s+|any\s+|an?\s+)*(data\s+subject|persons?|people|individuals?|subjects?|owners?|parents?|colleagues?|organisations?|authors?|employees?|staff|clients?|service\s+users?|those|anyone|others)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OfOthers();
}
