using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.About;

/// <summary>Understands questions about an answer, about the policy as a whole and about the bot. The whole message must ask it.</summary>
public sealed class AboutRecognizer
{
    /// <summary>Nobody asks it in more.</summary>
    private const int MostWords = 22;

    private const int MostCharacters = 300;

    /// <summary>
    /// What can be asked of nothing but an answer, so that a story told beside it does not make it a question of its own.
    /// </summary>
    private static readonly HashSet<AboutKind> PointsBack =
    [
        AboutKind.Where, AboutKind.When, AboutKind.Owner, AboutKind.Length, AboutKind.All, AboutKind.Simpler, AboutKind.Must, AboutKind.Law,
        AboutKind.Why,
    ];

    private AboutRecognizer(IReadOnlyList<(AboutKind Kind, WholePattern Pattern)> patterns) => Patterns = patterns;

    /// <summary>The ways of asking in the program.</summary>
    public static AboutRecognizer Embedded { get; } = new(Read());

    /// <summary>In the order in which they are tried.</summary>
    internal IReadOnlyList<(AboutKind Kind, WholePattern Pattern)> Patterns { get; }

    /// <summary>What a message asks; null where it asks nothing of the kind.</summary>
    public About? Recognise(string message)
    {
        var words = Spoken.Words(message);
        return words.Length is 0 or > MostWords ? null : Whole(words) ?? InPart(message);
    }

    /// <summary>As typed first: "what for" is not "what".</summary>
    private About? Whole(string[] words) =>
        Match(words) ?? (Around.Core(words) is { Length: > 0 } core && !core.SequenceEqual(words) ? Match(core) : null);

    /// <summary>What one part of a message asks, where the others ask nothing.</summary>
    private About? InPart(string message) =>
        Segments
            .Of(message, part => Whole(part) is not null)
            .Select(Whole)
            .FirstOrDefault(about => about is not null && PointsBack.Contains(about.Kind))
            is { } found
            ? found with { IsInPart = true }
            : null;

    private About? Match(string[] words)
    {
        var text = string.Join(' ', words);
        if (text.Length > MostCharacters)
        {
            return null;
        }

        var pairs = LetterPairs.Of(text);
        foreach (var (kind, pattern) in Patterns)
        {
            if (pattern.Match(text, pairs) is { Success: true } match)
            {
                return new About(kind, match.Groups["term"] is { Success: true, Value: var term } ? term : null);
            }
        }

        return null;
    }

    private static IReadOnlyList<(AboutKind Kind, WholePattern Pattern)> Read() =>
    [
        .. PatternFile.Read("About.en.txt", section => !IsKind(section)).Select(line => (KindOf(line.Section), line.Pattern)),
    ];

    private static bool IsKind(string section) =>
        Enum.TryParse<AboutKind>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out _);

    private static AboutKind KindOf(string section) =>
        Enum.Parse<AboutKind>(section.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
