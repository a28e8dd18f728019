namespace TeamsPolicyBot.Advice;

/// <summary>What the policy makes of a post, least severe first: the verdict of a walk is the severest of its findings.</summary>
public enum Verdict
{
    /// <summary>May go as drafted.</summary>
    Allowed,

    /// <summary>May go once the writer makes a stated change alone, and something is left to post.</summary>
    AllowedWithChanges,

    /// <summary>Somebody must agree first, or the policy is silent on something risky.</summary>
    Ask,

    /// <summary>Must not go, and no rewording saves it.</summary>
    NotAllowed,
}

/// <summary>Verdicts as trees, commands and receipts write them.</summary>
public static class VerdictWords
{
    private static readonly (Verdict Verdict, string Word)[] Words =
    [
        (Verdict.Allowed, "allowed"),
        (Verdict.AllowedWithChanges, "allowed-with-changes"),
        (Verdict.Ask, "ask"),
        (Verdict.NotAllowed, "not-allowed"),
    ];

    /// <summary>The four words, least severe first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Words.Select(pair => pair.Word)];

    public static string Word(this Verdict verdict) => Words.Single(pair => pair.Verdict == verdict).Word;

    /// <summary>The verdict a word stands for; null for any other word.</summary>
    public static Verdict? Parse(string word)
    {
        foreach (var (verdict, known) in Words)
        {
            if (known == word)
            {
                return verdict;
            }
        }

        return null;
    }
}
