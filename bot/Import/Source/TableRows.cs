namespace TeamsPolicyBot.Import.Source;

/// <summary>
/// Makes a line of each row of a table. A heading row is no rule: its words stand before the cells that they are about, so that a row says
/// by itself what it is of.
/// </summary>
internal static class TableRows
{
    /// <summary>A heading of a column has at most so many words, where nothing in the document says that it is one.</summary>
    private const int ShortLabel = 4;

    /// <summary>From so many words on a cell says something, which a heading does not.</summary>
    private const int Sentence = 6;

    /// <summary>The lines, and the remark that tells how the table was read.</summary>
    /// <param name="rows">The words of each cell, row by row; a cell without words is empty.</param>
    /// <param name="hasHeading">Whether the document says that its first row is the heading.</param>
    /// <param name="place">Where the table stands.</param>
    public static (IReadOnlyList<string> Lines, Remark Remark) Of(IReadOnlyList<IReadOnlyList<string>> rows, bool hasHeading, int place)
    {
        var filled = rows.Where(row => row.Any(cell => cell.Length > 0)).ToList();
        if (filled.Count > 1 && (hasHeading || LooksLikeHeading(filled)) && filled.Skip(1).All(row => row.Count == filled[0].Count))
        {
            return (
                [.. filled.Skip(1).Select(row => Line(row.Zip(filled[0], (cell, label) => Labelled(label, cell))))],
                new Remark(
                    RemarkKind.Unsure, place,
                    "A table: every row became an item of a list. Its first row was read as the heading, and stands before the cells.",
                    Line(filled[0])));
        }

        return (
            [.. filled.Select(Line)],
            new Remark(RemarkKind.Unsure, place, "A table: every row became an item of a list, its cells parted by |."));
    }

    /// <summary>Several short labels, below which every row has a cell that says something.</summary>
    private static bool LooksLikeHeading(List<IReadOnlyList<string>> rows) =>
        rows is [{ Count: > 1 } first, _, _, ..]
        && first.All(cell => cell.Length > 0 && char.IsUpper(cell[0]) && char.IsLetter(cell[^1]) && WordsIn(cell) <= ShortLabel)
        && rows.Skip(1).All(row => row.Any(cell => WordsIn(cell) >= Sentence));

    private static int WordsIn(string cell) => cell.Split(' ').Length;

    private static string Labelled(string label, string cell) =>
        cell.Length == 0 || label.Length == 0 ? cell : $"{label.TrimEnd(':')}: {cell}";

    private static string Line(IEnumerable<string> cells) => string.Join(" | ", cells.Where(cell => cell.Length > 0));
}
