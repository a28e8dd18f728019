using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>A clause and the line at which it begins in its policy file.</summary>
internal sealed record PlacedClause(Clause Clause, int Line);

/// <summary>Gives every paragraph and list item of a policy its address, its place and its lead-in.</summary>
internal sealed class ClauseWriter
{
    private readonly Policy _policy;
    private readonly List<PlacedClause> _clauses = [];
    private readonly HashSet<string> _repeatedNumbers;
    private readonly Stack<HeadingBlock> _headings = new();
    private int _ordinal;

    private ClauseWriter(Policy policy, IReadOnlyList<PolicyBlock> blocks)
    {
        _policy = policy;
        _repeatedNumbers = blocks.OfType<ParagraphBlock>()
            .Select(paragraph => paragraph.Number)
            .OfType<string>()
            .GroupBy(number => number)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToHashSet();
    }

    /// <summary>The clauses of a policy in reading order.</summary>
    public static IReadOnlyList<PlacedClause> Write(Policy policy, IReadOnlyList<PolicyBlock> blocks)
    {
        var writer = new ClauseWriter(policy, blocks);
        foreach (var (block, index) in blocks.Select((block, index) => (block, index)))
        {
            writer.Write(block, next: blocks.ElementAtOrDefault(index + 1));
        }

        return writer._clauses;
    }

    private void Write(PolicyBlock block, PolicyBlock? next)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Enter(heading);
                break;
            case ParagraphBlock paragraph:
                var isOnlyOne = _ordinal == 0 && next is null or HeadingBlock && paragraph.Items is [];
                var (path, place) = Locate(paragraph, isOnlyOne);
                Add(path, place, null, paragraph.Words, paragraph.Line);
                WriteItems(paragraph.Items, path, place, LeadIn.Of(paragraph.Words));
                break;
            case ListBlock list:
                WriteListUnderHeading(list);
                break;
        }
    }

    private void Enter(HeadingBlock heading)
    {
        while (_headings.TryPeek(out var above) && above.Level >= heading.Level)
        {
            _headings.Pop();
        }

        _headings.Push(heading);
        _ordinal = 0;
    }

    /// <summary>A number that is unique in the policy says enough alone; else the heading says where.</summary>
    private (string Path, string Place) Locate(ParagraphBlock paragraph, bool isOnlyOne)
    {
        if (paragraph.Number is { } number)
        {
            return _repeatedNumbers.Contains(number) ? UnderHeading(number, $" {number}") : (number, number);
        }

        _ordinal++;
        return paragraph.Slug is { } slug
            ? UnderHeading(slug, $", {paragraph.Cite ?? slug}")
            : UnderHeading($"{_ordinal}", isOnlyOne ? "" : $", {Naming.Ordinal(_ordinal)} paragraph");
    }

    private void WriteListUnderHeading(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            _ordinal++;
            var (path, place) = item.Number is { } number
                ? UnderHeading(number, $" {number}")
                : UnderHeading($"{_ordinal}", $", {Naming.Ordinal(_ordinal)} point");
            WriteItem(item, path, place, leadIn: null);
        }
    }

    private void WriteItems(IReadOnlyList<ListItem> items, string path, string place, string leadIn)
    {
        foreach (var (item, index) in items.Select((item, index) => (item, index + 1)))
        {
            WriteItem(
                item,
                $"{path}/{item.Number ?? $"{index}"}",
                item.Marker is null ? $"{place}, {Naming.Ordinal(index)} point" : $"{place} {item.Marker.TrimEnd('.')}",
                leadIn);
        }
    }

    private void WriteItem(ListItem item, string path, string place, string? leadIn)
    {
        Add(path, place, leadIn, item.Words, item.Line);
        WriteItems(item.Items, path, place, LeadIn.Of(item.Words));
    }

    private (string Path, string Place) UnderHeading(string path, string place) => _headings.TryPeek(out var heading)
        ? ($"{heading.Slug}/{path}", $"{heading.Cite}{place}")
        : (path, place.TrimStart(',', ' '));

    private void Add(string path, string place, string? leadIn, string words, int line) =>
        _clauses.Add(new PlacedClause(
            new Clause(
                $"{_policy.Id}/{path}",
                _policy,
                $"{_policy.Title}, {place}",
                place,
                string.Join(": ", _headings.Reverse().Select(heading => heading.IsAdded ? $"[{heading.Words}]" : heading.Words)),
                leadIn,
                words,
                ClauseNote.None),
            line));
}
