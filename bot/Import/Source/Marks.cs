using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Structure;

namespace TeamsPolicyBot.Import.Source;

/// <summary>
/// Finds the number, letter or bullet before the words of a block. A number that stands alone on its line belongs to the next one.
/// </summary>
internal static partial class Marks
{
    /// <summary>The blocks with their marks taken off the words.</summary>
    public static List<SourceBlock> Read(IReadOnlyList<SourceBlock> blocks)
    {
        var read = new List<SourceBlock>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (NumberOf(block) is { } number && at + 1 < blocks.Count && Unmarked(blocks[at + 1]) is { } words)
            {
                read.Add(words with { Mark = number, Place = block.Place });
                at++;
            }
            else
            {
                read.Add(block.Mark is null ? Split(block) : block);
            }
        }

        return read;
    }

    /// <summary>Whether a line begins with a mark, and so cannot be the rest of a wrapped paragraph.</summary>
    public static bool Begins(string line) => Unmarked(new SourceBlock(0, line.Trim())) is null;

    private static SourceBlock? Unmarked(SourceBlock block) =>
        NumberOf(block) is null && Split(block) is { Mark: null } words ? words : null;

    /// <summary>The number that is all there is of a block. On a page it may be the page's own.</summary>
    private static Mark? NumberOf(SourceBlock block)
    {
        var match = NumberAlone().Match(block.Text);
        return !match.Success || block is not { Mark: null, Kind: SourceKind.Text, Page: 0 }
            ? null
            : new Mark(
                match.Groups["number"].Value.Contains('.') ? MarkKind.Clause : MarkKind.Number, match.Groups["number"].Value,
                match.Groups["end"].Value);
    }

    private static SourceBlock Split(SourceBlock block)
    {
        var bullet = Bullet().Match(block.Text);
        var text = bullet.Success ? block.Text[bullet.Length..] : block.Text;
        var (mark, words) = Printed(text);
        return (mark, bullet.Success) switch
        {
            (null, false) => block,
            (null, true) => block with { Mark = Mark.Bullet, Text = words },
            _ => block with { Mark = mark, Text = words },
        };
    }

    private static (Mark? Mark, string Words) Printed(string text)
    {
        if (Clause().Match(text) is { Success: true } clause)
        {
            return (new Mark(MarkKind.Clause, clause.Groups["number"].Value, clause.Groups["end"].Value), text[clause.Length..]);
        }

        if (Number().Match(text) is { Success: true } number)
        {
            return (new Mark(MarkKind.Number, number.Groups["number"].Value, number.Groups["end"].Value), text[number.Length..]);
        }

        if (Letter().Match(text) is { Success: true } letter)
        {
            var printed = letter.Groups["letter"].Value;
            return (
                new Mark(printed.Length > 1 ? MarkKind.Roman : MarkKind.Letter, printed, letter.Groups["end"].Value), text[letter.Length..]
            );
        }

        return (null, text);
    }

    [GeneratedRegex(@"^(?<number>\d{1,2}(?:\.\d{1,2}){0,4})(?<end>[.)]?)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberAlone();

    [GeneratedRegex(@"^(?:[-–—*]\s+|[•●·▪■□○◦‣⁃]\s*|o\s+)(?=\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(
        @"^(?<number>\d{1,2}(?:\.\d{1,2}){1,4})(?<end>[.)]?)\s+(?=\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clause();

    /// <summary>A bare <c>8 Guidelines</c> counts before a capital only: "3 working days" is no number of a clause.</summary>
    [GeneratedRegex(
        @"^(?:\(?(?<number>\d{1,2})(?<end>[.)])\s+|(?<number>\d{1,2})\s+(?=\p{Lu}\p{Ll}))(?=\S)", RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\(?(?<letter>[a-z]|[ivx]{2,5})(?<end>[.)])\s+(?=\S)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letter();
}
