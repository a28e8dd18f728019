using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Readers.Word;

/// <summary>Counts the automatic numbers of a document, which are not in its text.</summary>
internal sealed partial class WordNumbering(Numbering? numbering)
{
    private const int Levels = 9;

    /// <summary>How far each abstract list has been counted, a count a level.</summary>
    private readonly Dictionary<int, int[]> _counts = [];

    private readonly HashSet<(int List, int Level)> _restarted = [];

    private readonly Dictionary<int, AbstractNum> _abstract = numbering?.Elements<AbstractNum>()
        .Where(list => list.AbstractNumberId?.Value is not null)
        .GroupBy(list => list.AbstractNumberId!.Value)
        .ToDictionary(group => group.Key, group => group.First()) ?? [];

    private readonly Dictionary<int, NumberingInstance> _instances = numbering?.Elements<NumberingInstance>()
        .Where(list => list.NumberID?.Value is not null)
        .GroupBy(list => list.NumberID!.Value)
        .ToDictionary(group => group.Key, group => group.First()) ?? [];

    /// <summary>The mark of the next paragraph at a place of a list; null where it has none.</summary>
    public Mark? Next(ListPlace? place)
    {
        if (place is null or { Level: < 0 or >= Levels } || Definition(place.List, place.Level) is not { } level)
        {
            return null;
        }

        var counts = Count(place);
        if (level.NumberingFormat?.Val?.Value is var format && format == NumberFormatValues.Bullet)
        {
            return Mark.Bullet;
        }

        return format == NumberFormatValues.None ? null : Printed(place, level.LevelText?.Val?.Value ?? "%1.", counts);
    }

    private int[] Count(ListPlace place)
    {
        var id = AbstractOf(place.List);
        if (!_counts.TryGetValue(id, out var counts))
        {
            _counts[id] = counts = [.. Enumerable.Range(0, Levels).Select(level => Start(place.List, level) - 1)];
        }

        var restart = _instances[place.List]
            .Elements<LevelOverride>()
            .FirstOrDefault(over => over.LevelIndex?.Value == place.Level)
            ?.StartOverrideNumberingValue?.Val?.Value;
        if (restart is { } from && _restarted.Add((place.List, place.Level)))
        {
            counts[place.Level] = from - 1;
        }

        counts[place.Level]++;
        for (var above = 0; above < place.Level; above++)
        {
            counts[above] = Math.Max(counts[above], Start(place.List, above));
        }

        for (var below = place.Level + 1; below < Levels; below++)
        {
            counts[below] = Start(place.List, below) - 1;
        }

        return counts;
    }

    private Mark Printed(ListPlace place, string pattern, int[] counts)
    {
        var text = Placeholder().Replace(pattern, match =>
        {
            var level = match.Groups["level"].Value[0] - '1';
            return One(Definition(place.List, level)?.NumberingFormat?.Val?.Value, counts[level]);
        }).Trim();
        var words = text.Trim('(', ')', '.', ' ');
        var end = text is [.., ')' or '.'] ? text[^1..] : "";
        var kind =
            words.Contains('.', StringComparison.Ordinal) && words.All(sign => char.IsAsciiDigit(sign) || sign == '.') ? MarkKind.Clause
            : words.All(char.IsAsciiDigit) ? MarkKind.Number
            : Definition(place.List, place.Level)?.NumberingFormat?.Val?.Value is { } format
            && (format == NumberFormatValues.LowerRoman || format == NumberFormatValues.UpperRoman)
                ? MarkKind.Roman
            : words.Length == 1 ? MarkKind.Letter
            : MarkKind.Bullet;
        return new Mark(kind, kind is MarkKind.Bullet ? "" : words, end);
    }

    private static string One(NumberFormatValues? format, int count)
    {
        if (format == NumberFormatValues.LowerLetter || format == NumberFormatValues.UpperLetter)
        {
            return ListNumber.Letter(Math.Max(count, 1));
        }

        return format == NumberFormatValues.LowerRoman || format == NumberFormatValues.UpperRoman
            ? ListNumber.Roman(count)
            : count.ToString(CultureInfo.InvariantCulture);
    }

    private int AbstractOf(int list) => _instances.TryGetValue(list, out var instance) ? instance.AbstractNumId?.Val?.Value ?? -1 : -1;

    private Level? Definition(int list, int level)
    {
        if (!_instances.TryGetValue(list, out var instance))
        {
            return null;
        }

        return instance.Elements<LevelOverride>().FirstOrDefault(over => over.LevelIndex?.Value == level)?.Level
            ?? (
                _abstract.TryGetValue(AbstractOf(list), out var found)
                    ? found.Elements<Level>().FirstOrDefault(each => each.LevelIndex?.Value == level)
                    : null
            );
    }

    private int Start(int list, int level) => Definition(list, level)?.StartNumberingValue?.Val?.Value ?? 1;

    [GeneratedRegex("%(?<level>[1-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
