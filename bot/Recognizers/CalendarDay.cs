using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Recognizers;

/// <summary>Days as people in Britain name them: the day before the month, the week beginning on Monday.</summary>
internal static partial class CalendarDay
{
    private static readonly string[][] Names =
    [
        ["monday"], ["tuesday"], ["wednesday"], ["thursday"], ["friday"], ["saturday"], ["sunday"], ["january"], ["february"], ["august"],
        ["september"], ["october"], ["november"], ["december"], ["christmas"], ["tomorrow"],
    ];

    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The day that the words name; null where they name none. It is never before today, unless its year is written.</summary>
    public static DateOnly? Of(string words, DateOnly today) =>
        InWords(words, today)
        ?? OfWeek(words, today)
        ?? OfMonth(words, today)
        ?? InFigures(words, today)
        ?? Named(words, today);

    /// <summary>The words with every slip in the name of a day or a month put right: "tuseday".</summary>
    public static string Spelled(string words) =>
        string.Join(' ', words.Split(' ').Select(word =>
            Names.FirstOrDefault(name => Slip.IsOf([word], name, Names.SelectMany(known => known).Contains))?[0] ?? word
        ));

    private static DateOnly? InWords(string words, DateOnly today) =>
        words switch
        {
            "today"
            or "tonight"
            or "this"
            or "end of today"
            or "the end of today"
            or "later today"
            or "end of day"
            or "end of the day"
            or "the end of the day"
            or "eod"
            or "end of play" => today,
            "tomorrow"
            or "tommorow"
            or "tommorrow"
            or "tomorow"
            or "tmrw"
            or "tmw"
            or "tomoz"
            or "end of tomorrow"
            or "the end of tomorrow"
            or "end of day tomorrow" => today.AddDays(1),
            "the day after tomorrow" or "day after tomorrow" or "overmorrow" => today.AddDays(2),
            "a week today" or "one week today" or "a week from today" or "today week" => today.AddDays(7),
            "a week tomorrow" or "one week tomorrow" or "a week from tomorrow" or "tomorrow week" => today.AddDays(8),
            "christmas" or "christmas day" or "xmas" or "xmas day" => Date("25", 12, "", today),
            "christmas eve" or "xmas eve" => Date("24", 12, "", today),
            "boxing day" => Date("26", 12, "", today),
            "new years eve" or "new year eve" => Date("31", 12, "", today),
            "new year" or "the new year" or "new years" or "new years day" => Date("1", 1, "", today),
            "end of the week"
            or "the end of the week"
            or "end of week"
            or "end of this week"
            or "the end of this week"
            or "eow"
            or "this week"
            or "later this week" => OnOrAfter(today, DayOfWeek.Friday),
            "the weekend" or "weekend" or "this weekend" => OnOrAfter(today, DayOfWeek.Friday),
            "next week" or "end of next week" or "the end of next week" => Monday(today).AddDays(11),
            "start of next week"
            or "the start of next week"
            or "beginning of next week"
            or "the beginning of next week"
            or "early next week" => Monday(today).AddDays(7),
            "middle of next week" or "the middle of next week" => Monday(today).AddDays(9),
            "end of the month" or "the end of the month" or "end of month" or "eom" or "end of this month" or "the end of this month" =>
                LastOf(today),
            "next month" => LastOf(new DateOnly(today.Year, today.Month, 1).AddMonths(1)),
            _ => null,
        };

    /// <summary>"tuesday" is the coming one, "next tuesday" that of next week, "tuesday week" a week after the coming one.</summary>
    private static DateOnly? OfWeek(string words, DateOnly today)
    {
        if (WeekDay().Match(words) is not { Success: true } match || DayOf(match.Groups["day"].Value) is not { } day)
        {
            return null;
        }

        var coming = OnOrAfter(today.AddDays(1), day);
        return match.Groups["next"].Success || match.Groups["nextweek"].Success ? Monday(today).AddDays(7 + (((int)day + 6) % 7))
            : match.Groups["week"].Success ? coming.AddDays(7)
            : match.Groups["this"].Success ? OnOrAfter(today, day)
            : coming;
    }

    /// <summary>
    /// "Early december" is its first day, "mid december" its fifteenth, "end of december" its last; of this month only a day to come.
    /// </summary>
    private static DateOnly? OfMonth(string words, DateOnly today)
    {
        if (PartOfMonth().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var (month, year) = (match.Groups["month"].Value, match.Groups["year"].Value);
        var first = month.Length > 0
            ? new DateOnly(year.Length > 0 ? int.Parse(year, CultureInfo.InvariantCulture) : today.Year, MonthOf(month), 1)
            : new DateOnly(today.Year, today.Month, 1).AddMonths(match.Groups["next"].Success ? 1 : 0);
        var day = DayOfPart(match, first);
        return day >= today || year.Length > 0 ? day : month.Length > 0 ? DayOfPart(match, first.AddYears(1)) : null;
    }

    private static DateOnly DayOfPart(Match match, DateOnly first) =>
        match.Groups["middle"].Success ? first.AddDays(14)
        : match.Groups["end"].Success ? LastOf(first)
        : first;

    private static DateOnly LastOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>3/12, 3.12.26, 03/12/2026, and 2026-12-03.</summary>
    private static DateOnly? InFigures(string words, DateOnly today) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : Figures().Match(words) is { Success: true } match
            ? Date(
                match.Groups["day"].Value, int.Parse(match.Groups["month"].Value, CultureInfo.InvariantCulture), match.Groups["year"].Value,
                today)
        : null;

    /// <summary>"3 december", "the 3rd of dec", "december 3rd", "the 3rd", each perhaps with its weekday, which must agree.</summary>
    private static DateOnly? Named(string words, DateOnly today)
    {
        if (DayAndMonth().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var named =
            match.Groups["month"].Value is { Length: > 0 } month
                ? Date(match.Groups["date"].Value, MonthOf(month), match.Groups["year"].Value, today)
            : match.Groups["ordinal"].Success ? NextOf(int.Parse(match.Groups["date"].Value, CultureInfo.InvariantCulture), today)
            : null;
        return named is { } day && match.Groups["day"].Value is { Length: > 0 } weekday && DayOf(weekday) != day.DayOfWeek ? null : named;
    }

    private static DateOnly? Date(string dayText, int month, string yearText, DateOnly today)
    {
        var day = int.Parse(dayText, CultureInfo.InvariantCulture);
        var year =
            yearText.Length == 0 ? today.Year : int.Parse(yearText, CultureInfo.InvariantCulture) + (yearText.Length == 2 ? 2000 : 0);
        if (month is < 1 or > 12 || year is < 2000 or > 2999)
        {
            return null;
        }

        for (; year < today.Year + 9; year++)
        {
            var isThere = day >= 1 && day <= DateTime.DaysInMonth(year, month);
            if (yearText.Length > 0 || (isThere && new DateOnly(year, month, day) >= today))
            {
                return isThere ? new DateOnly(year, month, day) : null;
            }
        }

        return null;
    }

    private static DateOnly? NextOf(int date, DateOnly today)
    {
        for (var day = today; date is >= 1 and <= 31; day = day.AddDays(1))
        {
            if (day.Day == date)
            {
                return day;
            }
        }

        return null;
    }

    private static DateOnly OnOrAfter(DateOnly from, DayOfWeek day) => from.AddDays((day - from.DayOfWeek + 7) % 7);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DayOfWeek? DayOf(string name) => Array.IndexOf(DayNames, name[..3]) is >= 0 and var at ? (DayOfWeek)at : null;

    private static int MonthOf(string name) => Array.IndexOf(MonthNames, name[..3]) + 1;

    private const string Week = "mon(day)?|tue(s|sday)?|wed(s|nesday|nsday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?";

    private const string Month =
        "jan(uary)?|feb(ruary|uary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?";

    [GeneratedRegex(
        "^(the )?((?<next>next)|(?<this>this)|(this )?coming|end of|the end of)? ?(?<day>"
            + Week
            + ")((?<nextweek> (of )?next week)|(?<week> week)| this week)?$|^(a|(?<week>one)) week (on )?(?<day>"
            + Week
            + ")$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WeekDay();

    [GeneratedRegex(
        "^(the )?((very )?early( in)?|(start|beginning) of|(?<middle>mid|middle of)|(?<end>(very )?end of))[ -](the )?((?<next>next month)|(this )?month|(?<month>"
            + Month
            + "))( (?<year>20[0-9]{2}))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PartOfMonth();

    [GeneratedRegex(
        "^(?<day>[0-9]{1,2})[/.-](?<month>[0-9]{1,2})([/.-](?<year>[0-9]{4}|[0-9]{2}))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();

    [GeneratedRegex(
        "^((?<day>"
            + Week
            + ") )?(the )?((?<date>[0-9]{1,2})(?<ordinal>st|nd|rd|th)?( of)?( ?(?<month>"
            + Month
            + "))?|(?<month>"
            + Month
            + ") (the )?(?<date>[0-9]{1,2})(st|nd|rd|th)?)( (?<year>[0-9]{4}))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayAndMonth();
}
