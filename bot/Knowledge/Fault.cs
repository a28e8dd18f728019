using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Knowledge;

/// <summary>Something wrong in a knowledge file, told to the comms officer who keeps it.</summary>
/// <param name="File">The file's name relative to the knowledge folder, with forward slashes.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Mend">What to write instead, one sentence.</param>
public sealed record Fault(string File, int Line, string What, string Mend)
{
    /// <summary>
    /// The same for somebody who works in Teams and sees no file; null where only whoever runs the bot can do anything about it.
    /// </summary>
    [JsonIgnore]
    public FaultTelling? Told { get; init; }

    /// <summary>This fault, told to people by words of their own.</summary>
    /// <param name="key">Key of the words, below <c>fault</c>.</param>
    /// <param name="names">What the words name.</param>
    public Fault Telling(string key, params object[] names) => this with { Told = new FaultTelling(key, names) };

    /// <summary>One line for a terminal or a log.</summary>
    public override string ToString() => $"{File}:{Line}: {What} {Mend}";
}

/// <summary>What the bot's words say of a fault.</summary>
/// <param name="Key">Key of the words, below <c>fault</c>.</param>
/// <param name="Names">What the words name.</param>
public sealed record FaultTelling(string Key, IReadOnlyList<object> Names)
{
    private const int MostNamed = 12;

    /// <summary>Several rules by their places, as many as anybody reads.</summary>
    public static string Places(IReadOnlyCollection<string> places) =>
        string.Join("; ", places.Take(MostNamed)) + (places.Count > MostNamed ? "; …" : "");
}
