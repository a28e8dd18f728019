using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TeamsPolicyBot.Import.Readers.Word;

/// <summary>Which list a paragraph counts in.</summary>
/// <param name="List">The numbering instance.</param>
/// <param name="Level">From 0.</param>
internal sealed record ListPlace(int List, int Level);

/// <summary>What a paragraph's style and its own properties say together.</summary>
/// <param name="Outline">Level of a heading, from 0; null where it is none.</param>
internal sealed record WordStyle(int? Outline, ListPlace? Numbering, bool IsStruck, bool IsContents);

/// <summary>The styles of a document; a style takes what it lacks from the one it is based on.</summary>
internal sealed partial class WordStyles(Styles? styles)
{
    /// <summary>Styles are based on one another; a circle of them ends here.</summary>
    private const int LongestChain = 12;

    /// <summary>Deeper outline levels than six are body text with a number.</summary>
    private const int DeepestHeading = 5;

    private readonly Dictionary<string, Style> _byId = styles?.Elements<Style>()
        .Where(style => style.StyleId?.Value is not null)
        .GroupBy(style => style.StyleId!.Value!)
        .ToDictionary(group => group.Key, group => group.First()) ?? [];

    public WordStyle Of(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties;
        var chain = Chain(own?.ParagraphStyleId?.Val?.Value).ToList();
        var names = chain.Select(style => style.StyleName?.Val?.Value ?? style.StyleId?.Value ?? "").ToList();
        var outline = own?.OutlineLevel?.Val?.Value
            ?? chain.Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(level => level is not null)
            ?? names.Select(HeadingLevel).FirstOrDefault(level => level is not null);
        return new WordStyle(
            outline is >= 0 and <= DeepestHeading ? outline : null,
            Numbering(own?.NumberingProperties, chain),
            chain.Exists(style => style.StyleRunProperties?.Strike is { } strike && (strike.Val?.Value ?? true)),
            names.Exists(name => Contents().IsMatch(name)));
    }

    private static ListPlace? Numbering(NumberingProperties? own, List<Style> chain)
    {
        var all = chain
            .Select(style => style.StyleParagraphProperties?.NumberingProperties)
            .Prepend(own)
            .OfType<NumberingProperties>()
            .ToList();
        var list = all.Select(numbering => numbering.NumberingId?.Val?.Value).FirstOrDefault(id => id is not null);
        var level = all.Select(numbering => numbering.NumberingLevelReference?.Val?.Value).FirstOrDefault(value => value is not null) ?? 0;
        return list is > 0 ? new ListPlace(list.Value, level) : null;
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (var length = 0; id is not null && length < LongestChain && _byId.TryGetValue(id, out var style); length++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static int? HeadingLevel(string name) =>
        Heading().Match(name) is { Success: true } match ? match.Groups["level"].Value[0] - '1' : name is "Title" or "title" ? 0 : null;

    [GeneratedRegex(@"^heading ?(?<level>[1-6])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(?:toc ?\d|toc heading|table of (?:contents|figures))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contents();
}
