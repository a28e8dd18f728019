namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>Words that the end of a line cut in two, and that a paste left so.</summary>
internal static class CutWords
{
    /// <summary>What may follow a hyphen that stands for the rest of a word: "long- and short-term".</summary>
    private static readonly HashSet<string> AfterSharedPart = ["and", "or", "to", "nor", "but", "rather", "as", "than"];

    /// <summary>The cut words of a text, as they stand there.</summary>
    public static IEnumerable<string> In(string text) =>
        PageSigns.CutWord().Matches(text)
            .Where(match => !AfterSharedPart.Contains(match.Groups["rest"].Value))
            .Select(match => match.Value);
}
