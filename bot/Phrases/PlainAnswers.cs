using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Phrases;

/// <summary>
/// What people say instead of an answer's own words, from <c>plain-answers.txt</c>: "one of ours", "she said it's fine". Every section is a
/// meaning, and the trees say of each option what it means. The whole message has to say it, so that no denial or doubt is lost.
/// </summary>
internal static class PlainAnswers
{
    /// <summary>Nobody answers a question in more words.</summary>
    private const int MostWords = 20;

    private static readonly PhraseSections Sections = PhraseSections.Embedded("PlainAnswers.en.txt");

    /// <summary>With this a section begins that is found anywhere in a message.</summary>
    private const string Told = "told: ";

    private const string NoPlace = $"{Told}no place";

    /// <summary>With this a meaning begins that is likely, and not sure.</summary>
    private const string Perhaps = "perhaps ";

    /// <summary>The names of all meanings.</summary>
    public static IReadOnlyList<string> Meanings { get; } =
        [.. Sections.Names.Where(name => !name.StartsWith(Told, StringComparison.Ordinal))];

    /// <summary>What a message means, politeness aside; nothing where it asks, or says anything more.</summary>
    public static IReadOnlyList<string> In(PoliteMessage message) =>
        message.Text.Length > TextLimits.Command ? []
        : In(message.Words) is { Count: > 0 } said ? said
        : Noes(message.Bare.Text) == Noes(message.Text) ? In(message.Bare.Words)
        : [];

    /// <summary>
    /// What is told of the place where something goes, beside other things that are said; nothing where it is denied.
    /// </summary>
    public static (IReadOnlyList<string> Meanings, bool IsLikelyOnly) ToldIn(string text)
    {
        var words = PlacedWords.Of(text);
        if (words.Count is 0 or > MostWordsBeside || words.Says(Sections, NoPlace))
        {
            return ([], false);
        }

        var told = Meanings.Where(meaning => Says($"{Told}{meaning}")).ToList();
        return told.Count > 0 ? (told, false) : ([.. Meanings.Where(meaning => Says($"{Told}{Perhaps}{meaning}"))], true);

        bool Says(string section) => words.Says(Sections, section);
    }

    /// <summary>In more words a story is told.</summary>
    private const int MostWordsBeside = 40;

    /// <summary>A "no" behind an answer takes it back, and is no courtesy.</summary>
    private static int Noes(string text) => SpokenWords.Plain(text).Split(' ').Count(word => word is "no" or "nope" or "nah" or "not");

    private static IReadOnlyList<string> In(PlacedWords words)
    {
        if (words.Count is 0 or > MostWords || words.Text.Contains('?', StringComparison.Ordinal))
        {
            return [];
        }

        var window = words.In(Sections);
        return [.. Meanings.Where(meaning => window.IsWholly(0, words.Count, meaning))];
    }
}
