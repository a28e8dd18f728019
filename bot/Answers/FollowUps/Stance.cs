using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>What somebody tells after a rule was shown, which is neither a plea nor an objection.</summary>
public enum Stance
{
    /// <summary>Anything else.</summary>
    None,

    /// <summary>That somebody else has agreed: "my supervisor said it's fine".</summary>
    Agreed,

    /// <summary>That it was done already: "one of us has already looked".</summary>
    Happened,

    /// <summary>That they are no manager.</summary>
    NoManager,

    /// <summary>That whoever should be turned to is not there: "my manager is off till Monday".</summary>
    Away,
}

/// <summary>Reads what is told after a rule, from <c>stance.txt</c>.</summary>
public static class Stances
{
    private const int MostWords = 16;

    private static readonly string[] Asking = ["what", "whats", "how", "who", "whom", "where", "when", "why", "which", "if", "nobody", "everyone", "everybody"];

    internal static IReadOnlyList<(string Section, WholePattern Pattern)> Patterns { get; } = PatternFile.Read(
        "Stance.en.txt", section => Of(section) is Stance.None);

    /// <summary>What a message tells; none where it asks something of its own.</summary>
    public static Stance In(string message)
    {
        var words = Spoken.Words(message);
        if (words.Length is 0 or > MostWords || Array.Exists(words, Asking.Contains))
        {
            return Stance.None;
        }

        var text = string.Join(' ', words);
        var pairs = LetterPairs.Of(text);
        return Of(Patterns.FirstOrDefault(each => each.Pattern.IsMatch(text, pairs)).Section);
    }

    private static Stance Of(string? section) => section switch
    {
        "agreed" => Stance.Agreed,
        "happened" => Stance.Happened,
        "no-manager" => Stance.NoManager,
        "away" => Stance.Away,
        _ => Stance.None,
    };
}
