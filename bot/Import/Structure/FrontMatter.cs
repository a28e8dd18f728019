using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>The facts that a document prints about itself, and what is left of it.</summary>
/// <param name="Title">As printed; capitals throughout become ordinary ones.</param>
/// <param name="Facts">Keys of a policy file's front matter with the printed values.</param>
internal sealed partial record FrontMatter(string Title, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<SourceBlock> Rest)
{
    /// <summary>The title of a document that prints none.</summary>
    public const string NoTitle = "Policy";

    /// <summary>Facts stand this near to the beginning, in blocks.</summary>
    private const int Near = 20;

    /// <summary>A signature and the date of a review stand this near to the end, in blocks.</summary>
    private const int NearEnd = 4;

    /// <summary>A name or a post in a signature has at most so many words.</summary>
    private const int LongestSignature = 5;

    /// <summary>Takes owner and dates out of a document's first and last lines.</summary>
    /// <param name="title">The title, where one was found.</param>
    public static FrontMatter Take(string? title, IReadOnlyList<SourceBlock> blocks, ICollection<Remark> remarks)
    {
        var rest = new List<SourceBlock>(blocks);
        if (title is null)
        {
            title = NoTitle;
            remarks.Add(new Remark(RemarkKind.Unsure, 0, "The document prints no title; write one."));
        }

        var facts = new Dictionary<string, string>();
        for (var at = 0; at < rest.Count; at++)
        {
            if ((at < Near || at >= rest.Count - NearEnd) && FactsIn(rest[at]) is { Count: > 0 } found
                && found.All(fact => !facts.ContainsKey(fact.Key)))
            {
                foreach (var (key, value, text) in found)
                {
                    facts[key] = value;
                    remarks.Add(new Remark(RemarkKind.Fact, rest[at].Place, $"Taken as the fact \"{key}\".", text));
                }

                rest.RemoveAt(at--);
            }
        }

        TakeSignature(rest, facts, remarks);
        return new FrontMatter(title, facts, rest);
    }

    /// <summary>The fact that a line states, or the several of a line that states nothing else.</summary>
    private static IReadOnlyList<(string Key, string Value, string Text)> FactsIn(SourceBlock block)
    {
        if (block is not { Mark: null, Kind: not SourceKind.Item } || block.Text.Length > 120)
        {
            return [];
        }

        List<(string Key, string Value, string Text)?> parts = FactIn(block.Text) is { } only
            ? [only]
            : [.. Between().Split(block.Text).Select(FactIn)];
        return parts.TrueForAll(part => part is not null) && parts.DistinctBy(part => part!.Value.Key).Count() == parts.Count
            ? [.. parts.Select(part => part!.Value)]
            : [];
    }

    private static (string Key, string Value, string Text)? FactIn(string text)
    {
        foreach (var (key, pattern) in Labels)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return (key, match.Groups["value"].Value.Trim(), text);
            }
        }

        return null;
    }

    /// <summary>Short lines at the very end, below a review's date, are who signed; they are no rule.</summary>
    private static void TakeSignature(List<SourceBlock> rest, Dictionary<string, string> facts, ICollection<Remark> remarks)
    {
        if (!facts.ContainsKey("reviewed") && !facts.ContainsKey("issued"))
        {
            return;
        }

        var signed = rest.AsEnumerable().Reverse().TakeWhile(IsSignature).Reverse().ToList();
        if (signed.Count is 0 or > 3)
        {
            return;
        }

        rest.RemoveRange(rest.Count - signed.Count, signed.Count);
        var owner = string.Join(", ", signed.Select(block => block.Text));
        if (facts.TryAdd("owner", owner))
        {
            signed.ForEach(block =>
                remarks.Add(new Remark(RemarkKind.Fact, block.Place, "The signature, taken as the fact \"owner\".", block.Text))
            );
        }
        else
        {
            signed.ForEach(block => remarks.Add(new Remark(RemarkKind.LeftOut, block.Place, "A signature.", block.Text)));
        }
    }

    private static bool IsSignature(SourceBlock block) =>
        block is { Mark: null, Kind: SourceKind.Text }
        && block.Text.Split(' ').Length <= LongestSignature
        && block.Text is [.., not ('.' or ':' or ';' or ',')];

    private static readonly (string Key, Regex Pattern)[] Labels =
    [
        ("owner", Owner()),
        ("issued", Issued()),
        ("review-due", ReviewDue()),
        ("reviewed", Reviewed()),
    ];

    /// <summary>Between the facts of one line.</summary>
    [GeneratedRegex(@"(?<=\.)\s+|\s*[;|]\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?:lead officer|policy owner|document owner|owner|author|responsible officer|prepared by)\s*[:–-]\s*(?<value>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Owner();

    [GeneratedRegex(
        @"^(?:issue date|date of issue|issued|date issued|approved|date approved|approval date|adopted|effective from|effective date|version date|date)\s*[:–-]?\s*(?<value>(?:\d{1,2}\S*\s+)?\p{L}+\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}(?:-\d\d){0,2})\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Issued();

    [GeneratedRegex(
        @"^(?:review date|next review(?: date)?|review due|due for review|date of next review)\s*[:–-]?\s*(?<value>(?:\d{1,2}\S*\s+)?\p{L}+\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}(?:-\d\d){0,2})\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReviewDue();

    [GeneratedRegex(
        @"^(?:last reviewed|reviewed|date reviewed|reviewed on)\s*[:–-]?\s*(?<value>(?:\d{1,2}\S*\s+)?\p{L}+\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}(?:-\d\d){0,2})\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reviewed();
}
