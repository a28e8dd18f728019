namespace TeamsPolicyBot.Recognizers;

/// <summary>The single words that say yes or no and nothing more, and those that deny.</summary>
internal static class PlainWords
{
    private static readonly HashSet<string> Yes = new("yes y yeah yea yeh yep yup yh aye".Split(' '));

    private static readonly HashSet<string> No = new("no n nope nop nah nay naw".Split(' '));

    private static readonly HashSet<string> Negations = new("no not never none nobody nothing neither without".Split(' '));

    public static bool IsYes(string word) => Yes.Contains(word);

    public static bool IsNo(string word) => No.Contains(word);

    /// <summary>Whether an answer denies from its first words on: "not yet", "I'm not sure", "do not send it".</summary>
    public static bool Deny(IReadOnlyList<string> words) =>
        Negations.Contains(words[0]) || words is ["do", "not", ..] or ["i", _, "not", ..];
}
