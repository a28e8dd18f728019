namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>The words that the detectors look for, by list name; the comms teams keep them in <c>knowledge</c>.</summary>
public sealed record WordLists(IReadOnlyDictionary<string, IReadOnlyList<string>> ByName)
{
    public static WordLists Empty { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>The lists that a detector uses; a file by any other name is a fault.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "blame", "colleagues", "confidentiality-marks", "council-email-domains", "council-names", "councillor-titles", "employers",
        "first-names", "images", "insults", "misconduct", "on-behalf-of", "party-names", "people-at-work", "postcode-areas", "public",
        "recommendations", "slurs", "street-types", "swear-words", "titles", "vote-calls",
    ];

    public IReadOnlyList<string> FirstNames => this["first-names"];

    /// <summary>The words of a list; empty where nobody wrote one.</summary>
    public IReadOnlyList<string> this[string name] => ByName.GetValueOrDefault(name, []);

    /// <summary>These lists with the words of others added.</summary>
    public WordLists With(WordLists more) =>
        new(ByName.Keys.Union(more.ByName.Keys).ToDictionary(
            name => name,
            IReadOnlyList<string> (name) => [.. this[name].Union(more[name])]));
}
