using System.Globalization;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers.Bridging;

/// <summary>
/// What the councils' notes taught, in <c>bridge.txt</c>; the benchmarks' command <c>bridge</c> writes it anew when notes have changed.
/// </summary>
internal static class SharedBridge
{
    private static readonly Lazy<Bridge> Embedded = new(() => Parse(Text));

    /// <summary>The bridge of the program, for a council whose notes are thin.</summary>
    public static Bridge Current => Embedded.Value;

    /// <summary>The file as it is.</summary>
    public static string Text
    {
        get
        {
            using var stream = typeof(SharedBridge).Assembly.GetManifestResourceStream("Bridge.txt")!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The file for a bridge: what it is, then its lines.</summary>
    public static string Write(Bridge bridge) =>
        $"""
        # Words that staff use, and the policy words that they mean by them, learned from how staff ask for clauses.
        # A number says how many times likelier staff say the word where a clause is about nothing but that policy word.
        # Words are stems; = begins the name of a group in shared/vocabulary.yaml. Written by: Benchmarks -- bridge
        {string.Concat(bridge.Spans.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(Line))}
        """;

    /// <summary>Reads lines such as <c>slag: disparag 41, reput 7</c>; lines that begin with # are comments.</summary>
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static Bridge Parse(string text) =>
        new(
            text.Split('\n')
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split(": ", 2))
                .ToDictionary(
                    line => line[0], IReadOnlyList<BridgeSpan> (line) => [.. line[1].Split(", ").Select(ParseSpan)], StringComparer.Ordinal)
        );

    private static string Line(KeyValuePair<string, IReadOnlyList<BridgeSpan>> entry) =>
        $"{entry.Key}: {string.Join(", ", entry.Value.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.To} {span.Lift}")))}\n";

    private static BridgeSpan ParseSpan(string text)
    {
        var gap = text.LastIndexOf(' ');
        return new BridgeSpan(text[..gap], int.Parse(text.AsSpan(gap + 1), CultureInfo.InvariantCulture));
    }
}
