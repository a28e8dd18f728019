using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.About;

/// <summary>Understands questions about an answer, about the policy as a whole and about the bot. The whole message must ask it.</summary>
public sealed class AboutRecognizer
{
    /// <summary>Nobody asks it in more.</summary>
    private const int MostWords = 22;

    private const int MostCharacters = 300;

    private static readonly HashSet<string> Before =
    [
        "ok", "okay", "and", "so", "but", "hang", "on", "wait", "hmm", "um", "right", "well", "sorry", "also", "oh", "hi", "hello",
        "please", "yeah", "yes", "just", "then", "actually", "ah", "er", "no", "thanks",
    ];

    private static readonly HashSet<string> After =
    [
        "please", "then", "though", "tho", "thanks", "mate", "exactly", "pls", "ta", "cheers", "anyway", "again", "lol",
    ];

    private readonly IReadOnlyList<(AboutKind Kind, Regex Pattern)> _patterns;

    private AboutRecognizer(IReadOnlyList<(AboutKind Kind, Regex Pattern)> patterns) => _patterns = patterns;

    /// <summary>The ways of asking in the program.</summary>
    public static AboutRecognizer Embedded { get; } = new(Read());

    /// <summary>What a message asks; null where it asks nothing of the kind.</summary>
    public About? Recognise(string message)
    {
        var words = Spoken.Words(message);
        if (words.Length is 0 or > MostWords)
        {
            return null;
        }

        // As typed first: "what for" is not "what".
        return Match(words) ?? (Core(words) is { Length: > 0 } core && core.Length < words.Length ? Match(core) : null);
    }

    private About? Match(string[] words)
    {
        var text = string.Join(' ', words);
        if (text.Length > MostCharacters)
        {
            return null;
        }

        foreach (var (kind, pattern) in _patterns)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return new About(kind, match.Groups["term"] is { Success: true, Value: var term } ? term : null);
            }
        }

        return null;
    }

    private static string[] Core(string[] words)
    {
        var from = 0;
        while (from < words.Length && Before.Contains(words[from]))
        {
            from++;
        }

        var to = words.Length;
        while (to > from && After.Contains(words[to - 1]))
        {
            to--;
        }

        return words[from..to];
    }

    private static IReadOnlyList<(AboutKind Kind, Regex Pattern)> Read() =>
    [
        .. PatternFile.Read("About.en.txt", section => !IsKind(section)).Select(line => (KindOf(line.Section), line.Pattern)),
    ];

    private static bool IsKind(string section) =>
        Enum.TryParse<AboutKind>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out _);

    private static AboutKind KindOf(string section) =>
        Enum.Parse<AboutKind>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
