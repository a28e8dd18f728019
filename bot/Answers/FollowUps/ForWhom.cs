using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>A message that puts right for whom something is: "it's only for my own team, not for everyone".</summary>
internal static class ForWhom
{
    private static readonly string[] Before = ["sorry", "oh", "actually", "no", "well", "but", "and", "i", "mean", "meant"];

    private static readonly string[] Only = ["only", "just", "really", "purely", "mainly"];

    private static readonly string[] Insiders =
    [
        "staff", "team", "colleagues", "us", "ourselves", "employees", "department", "office", "crew", "internal",
    ];

    private static readonly string[] Outsiders =
    [
        "public", "residents", "customers", "community", "tenants", "families", "parents", "visitors", "external",
    ];

    /// <summary>
    /// Of the clauses of the part that was shown, the one for use within the council, or the one for use outside it, as a correction says;
    /// null where the part does not tell them apart.
    /// </summary>
    public static Clause? In(IReadOnlyList<string> said, AskedBefore before)
    {
        var whom = said.TakeWhile(word => word != "not").ToList();
        var wanted = whom.Exists(Insiders.Contains) ? "internal" : whom.Exists(Outsiders.Contains) ? "external" : null;
        return wanted is null || said.Count == whom.Count
            ? null
            : before.Part.FirstOrDefault(clause => TermInPolicy.Mentions(clause.Words, wanted) && !clause.Words.TrimEnd().EndsWith(':'));
    }

    /// <summary>Whether words say for whom something is, and for whom it is not.</summary>
    public static bool IsSaid(IReadOnlyList<string> words) =>
        words.SkipWhile(Only.Contains).FirstOrDefault() is "for" or "to" or "with" && words.Contains("not");

    /// <summary>Where the words begin that say for whom it is, and for whom it is not; 0 where there are none.</summary>
    public static int In(string[] words)
    {
        var from = words.TakeWhile(Before.Contains).Count();
        from += words[from..] switch
        {
            ["its" or "thats", ..] => 1,
            ["it" or "that" or "this", "is" or "was", ..] => 2,
            _ => 0,
        };
        var to = from + words.Skip(from).TakeWhile(Only.Contains).Count();
        return from > 0 && to < words.Length && words[to] is "for" or "to" or "with" && Array.IndexOf(words, "not", to) > to ? from : 0;
    }
}
