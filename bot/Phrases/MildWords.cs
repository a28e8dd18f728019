namespace TeamsPolicyBot.Phrases;

/// <summary>
/// Worry and annoyance that is mild, since it is told beside a post, a page or a rule: "bit panicky about that tweet". The words stand in
/// <c>mild-words.txt</c>.
/// </summary>
/// <param name="Rest">The message without them.</param>
/// <param name="IsWorry">Whether the person worries, and is not only annoyed.</param>
internal sealed record MildWords(string Rest, bool IsWorry)
{
    private const string Worry = "worry";

    private const string Annoyance = "annoyance";

    /// <summary>Characters: a longer message tells more than mild words do.</summary>
    private const int Longest = 600;

    private static readonly PhraseSections Sections = PhraseSections.Embedded("MildWords.en.txt");

    /// <summary>Whether a message tells or asks of a post, a page or a rule.</summary>
    public static bool IsOfPolicy(string message) =>
        message.Length <= Longest && PlacedWords.Of(message).Says(Sections, "matter");

    /// <summary>The mild words of a message; null where it has none, or says more than mild words say.</summary>
    public static MildWords? In(string message)
    {
        if (message.Length > Longest)
        {
            return null;
        }

        var words = PlacedWords.Of(message);
        if (!words.Says(Sections, "matter") || words.Says(Sections, "more"))
        {
            return null;
        }

        var rest = words.Without(Sections, Worry, Annoyance);
        return ReferenceEquals(rest, message) ? null : new MildWords(rest, words.Says(Sections, Worry));
    }
}
