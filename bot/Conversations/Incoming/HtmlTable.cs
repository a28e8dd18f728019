namespace TeamsPolicyBot.Conversations.Incoming;

/// <summary>
/// The headings of a table that is being read: what a cell holds is told by the heading of its column, "DOB" for one, as a screen reader
/// says it.
/// </summary>
internal sealed class HtmlTable
{
    private const int MostColumns = 20;
    private const int LongestHeading = 40;

    private readonly string?[] _headings = new string?[MostColumns];
    private int _row = -1;
    private int _column = -1;

    public void BeginRow() => (_row, _column) = (_row + 1, -1);

    /// <summary>What is said before the cell that begins: its heading, below the first row.</summary>
    public string BeginCell()
    {
        _column++;
        return _row > 0 && _column < MostColumns && _headings[_column] is { Length: > 0 } heading ? $"{heading}: " : "";
    }

    /// <summary>Takes the first words of a cell of the first row as a heading; what is too long is none.</summary>
    public void Say(string text)
    {
        if (_row <= 0 && _column is >= 0 and < MostColumns && _headings[_column] is null && !string.IsNullOrWhiteSpace(text))
        {
            _headings[_column] = text.Length <= LongestHeading ? text.Trim() : "";
        }
    }
}
