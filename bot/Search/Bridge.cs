using System.Globalization;

namespace TeamsPolicyBot.Search;

/// <summary>
/// Which words of a document people mean by a word of theirs that stands nowhere in it: learned elsewhere, from documents and the
/// ways in which people ask for them.
/// </summary>
/// <param name="Spans">For a term that people use: terms of documents, and how many times likelier people say it where the document has that word.</param>
public sealed record Bridge(IReadOnlyDictionary<string, IReadOnlyList<BridgeSpan>> Spans)
{
    /// <summary>Leads nowhere.</summary>
    public static Bridge None { get; } = new(new Dictionary<string, IReadOnlyList<BridgeSpan>>());

    /// <summary>Reads lines such as <c>slag: disparag 41, reput 7</c>; lines that begin with # are comments.</summary>
    /// <exception cref="FormatException">A line is not of this form.</exception>
    public static Bridge Parse(string text) => new(text.Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(": ", 2))
        .ToDictionary(line => line[0], IReadOnlyList<BridgeSpan> (line) => [.. line[1].Split(", ").Select(ParseSpan)], StringComparer.Ordinal));

    /// <summary>The bridge as lines that <see cref="Parse"/> reads, in alphabetical order.</summary>
    public override string ToString() => string.Concat(Spans.OrderBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => $"{entry.Key}: {string.Join(", ", entry.Value.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.To} {span.Lift}")))}\n"));

    private static BridgeSpan ParseSpan(string text)
    {
        var gap = text.LastIndexOf(' ');
        return new BridgeSpan(text[..gap], int.Parse(text.AsSpan(gap + 1), CultureInfo.InvariantCulture));
    }
}

/// <summary>A term of documents that a term of people's leads to.</summary>
/// <param name="Lift">How many times likelier people say their term where a document is about nothing but this one.</param>
public readonly record struct BridgeSpan(string To, int Lift);
