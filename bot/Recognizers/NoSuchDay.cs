using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Recognizers;

/// <summary>Days that no calendar has: the 31st of November, 29 February of a year that is no leap year.</summary>
internal static partial class NoSuchDay
{
    /// <summary>A year in which February has 29 days: a day without a year may be of one.</summary>
    private const int LeapYear = 2028;

    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The first such day in a text, as one writes it ("31 November"); null where there is none.</summary>
    public static string? In(string text) => !text.AsSpan().ContainsAnyInRange('0', '9') ? null
        : DayAndMonth()
            .Matches(text)
            .Concat(MonthAndDay().Matches(text))
            .OrderBy(match => match.Index)
            .Select(Written)
            .FirstOrDefault(day => day is not null);

    private static string? Written(Match match)
    {
        var day = int.Parse(match.Groups["date"].Value, CultureInfo.InvariantCulture);
        var month = Array.IndexOf(MonthNames, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var year = match.Groups["year"].Value;
        var known = year.Length == 0 ? LeapYear : int.Parse(year, CultureInfo.InvariantCulture);
        return known is >= 1 and <= 9999 && (day == 0 || day > DateTime.DaysInMonth(known, month))
            ? string.Create(CultureInfo.InvariantCulture, $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year}")
                .TrimEnd()
            : null;
    }

    private const string Month =
        "(?<month>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)";

    [GeneratedRegex(
        @"\b(?<date>[0-9]{1,2})(st|nd|rd|th)?( of)? " + Month + @"\b(,? (?<year>(19|20)[0-9]{2}))?\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(
        @"\b" + Month + @" (the )?(?<date>[0-9]{1,2})(st|nd|rd|th)?\b(,? (?<year>(19|20)[0-9]{2}))?\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndDay();
}
