namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>A message that puts right for whom something is: "it's only for my own team, not for everyone".</summary>
internal static class ForWhom
{
    private static readonly string[] Before = ["sorry", "oh", "actually", "no", "well", "but", "and", "i", "mean", "meant"];

    private static readonly string[] Only = ["only", "just", "really", "purely", "mainly"];

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
