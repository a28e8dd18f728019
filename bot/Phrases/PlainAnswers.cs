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

    /// <summary>The names of all meanings.</summary>
    public static IReadOnlyList<string> Meanings { get; } = [.. Sections.Names];

    /// <summary>What a message means, politeness aside; nothing where it asks, or says anything more.</summary>
    public static IReadOnlyList<string> In(PoliteMessage message) =>
        message.Text.Length > TextLimits.Command ? []
        : In(message.Words) is { Count: > 0 } said ? said
        : Noes(message.Bare.Text) == Noes(message.Text) ? In(message.Bare.Words)
        : [];

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
