namespace TeamsPolicyBot.Text;

/// <summary>
/// What stands in every text that matches a regular expression, read off the expression: of each list at least one. It reads what the
/// files of patterns are written in; whatever else may be anything, so that it never asks for too much.
/// </summary>
internal sealed class NeededText
{
    /// <summary>A longer list tells little, and takes as long as the expression itself.</summary>
    private const int MostTexts = 40;

    private const int MostLists = 3;

    /// <summary>A single letter stands nearly everywhere.</summary>
    private const int ShortestText = 2;

    private static readonly Part Anything = new(null, []);

    private readonly string _pattern;
    private int _at;

    private NeededText(string pattern) => _pattern = pattern;

    /// <summary>The lists of an expression, the shortest first; none where nothing is certain.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> In(string pattern) =>
        [.. new NeededText(pattern).Alternatives().Needs.OrderBy(list => list.Count).Take(MostLists)];

    private bool IsAt(char mark) => _at < _pattern.Length && _pattern[_at] == mark;

    private Part Alternatives()
    {
        var ways = new List<Part> { Row() };
        while (IsAt('|'))
        {
            _at++;
            ways.Add(Row());
        }

        return ways is [var only] ? only
            : ways.TrueForAll(way => way.Texts is not null) ? new Part(ways.SelectMany(way => way.Texts!).ToHashSet(), [])
            : ways.TrueForAll(way => way.Needs.Any()) ? new Part(null, [ways.SelectMany(way => way.Best).ToHashSet()])
            : Anything;
    }

    private Part Row()
    {
        var needed = new List<IReadOnlySet<string>>();
        var (row, isWhole) = (new Part(new HashSet<string> { "" }, []), true);
        while (_at < _pattern.Length && !IsAt('|') && !IsAt(')'))
        {
            var part = Repeated(One());
            if (part.Texts is { } texts && row.Texts!.Count * texts.Count <= MostTexts)
            {
                row = new Part(row.Texts.SelectMany(_ => texts, (before, behind) => before + behind).ToHashSet(), []);
                continue;
            }

            needed.AddRange([.. row.Needs, .. part.Needed]);
            (row, isWhole) = (new Part(part.Texts ?? new HashSet<string> { "" }, []), false);
        }

        return isWhole ? row : new Part(null, [.. needed, .. row.Needs]);
    }

    private Part Repeated(Part part)
    {
        while (_at < _pattern.Length && _pattern[_at] is '?' or '*' or '+' or '{')
        {
            var mark = _pattern[_at];
            var isNeeded = mark == '+' || (mark == '{' && _pattern[_at + 1] != '0');
            _at = mark == '{' ? _pattern.IndexOf('}', _at) + 1 : _at + 1;
            part = mark == '?' && part.Texts is { } texts ? new Part(texts.Append("").ToHashSet(), [])
                : isNeeded ? new Part(null, [.. part.Needs])
                : Anything;
        }

        return part;
    }

    private Part One()
    {
        switch (_pattern[_at++])
        {
            case '(':
                return Group();
            case '[':
                _at = _pattern.IndexOf(']', _at) + 1;
                return Anything;
            case '\\':
                _at++;
                return Anything;
            case '.' or '^' or '$':
                return Anything;
            case var letter:
                return new Part(new HashSet<string> { letter.ToString() }, []);
        }
    }

    private Part Group()
    {
        var isAhead = _pattern.AsSpan(_at) is ['?', '!' or '=', ..];
        _at = isAhead || _pattern.AsSpan(_at) is ['?', ':', ..] ? _at + 2
            : IsAt('?') ? _pattern.IndexOf('>', _at) + 1
            : _at;
        var within = Alternatives();
        _at++;
        return isAhead ? new Part(new HashSet<string> { "" }, []) : within;
    }

    /// <summary>What is known of a part of an expression.</summary>
    /// <param name="Texts">All texts that it matches; null where these cannot be told.</param>
    /// <param name="Needed">What stands in each of them, where they cannot be told.</param>
    private sealed record Part(IReadOnlySet<string>? Texts, IReadOnlyList<IReadOnlySet<string>> Needed)
    {
        public IEnumerable<IReadOnlySet<string>> Needs =>
            Texts is null ? Needed
            : Texts.All(text => text.Length >= ShortestText) ? [Texts]
            : [];

        /// <summary>The list that tells most.</summary>
        public IReadOnlySet<string> Best =>
            Needs.OrderByDescending(list => list.Min(text => text.Length)).ThenBy(list => list.Count).First();
    }
}
