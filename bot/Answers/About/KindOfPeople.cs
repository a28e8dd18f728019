using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.About;

/// <summary>A kind of people who may ask whether a policy is for them, from <c>kinds.txt</c>.</summary>
/// <param name="Name">What they are called in an answer.</param>
/// <param name="AreEmployees">Whether they certainly are employees, whatever else they are.</param>
public sealed record KindOfPeople(string Name, bool AreEmployees)
{
    private IReadOnlyList<string[]> Names { get; init; } = [];

    private static readonly IReadOnlyList<KindOfPeople> All =
    [
        .. SectionFile.Read("KindsOfPeople.en.txt").Select(line => Parse(line.Line.Split(':', 2))),
    ];

    private static KindOfPeople Parse(string[] parts) =>
        new(parts[0].Trim(' ', '*'), parts[0].StartsWith('*')) { Names = [.. parts[1].Split('|').Select(Spoken.Words)] };

    /// <summary>The kind of people that a message names; null where it names none.</summary>
    public static KindOfPeople? In(string message)
    {
        var words = Spoken.Words(message);
        return All.FirstOrDefault(kind => kind.Is(words));
    }

    /// <summary>The kind that is called so in an answer, else the one that the words name; null for none.</summary>
    public static KindOfPeople? Of(string name) => All.FirstOrDefault(kind => kind.Name == name) ?? In(name);

    /// <summary>Whether a text names them.</summary>
    public bool IsNamedIn(string text) => Is(Spoken.Words(text));

    private bool Is(string[] words) => Names.Any(name => Spoken.Find(name, words) >= 0);
}
