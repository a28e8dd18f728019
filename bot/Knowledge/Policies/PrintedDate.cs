using System.Globalization;

namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>Dates as policies print them.</summary>
internal static class PrintedDate
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>
    /// The last day of <c>November 2016</c>, <c>30 November 2016</c>, <c>2016-11-30</c> or <c>2016</c>; null where it is none of these.
    /// </summary>
    public static DateOnly? LastDay(string printed)
    {
        if (
            DateOnly.TryParseExact(
                printed, ["d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "d/M/yyyy"], British, DateTimeStyles.None, out var day)
        )
        {
            return day;
        }

        if (DateOnly.TryParseExact(printed, ["MMMM yyyy", "MMM yyyy", "yyyy-MM"], British, DateTimeStyles.None, out var month))
        {
            return month.AddMonths(1).AddDays(-1);
        }

        return DateOnly.TryParseExact(printed, "yyyy", British, DateTimeStyles.None, out var year) ? year.AddYears(1).AddDays(-1) : null;
    }
}
