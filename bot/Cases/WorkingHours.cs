using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cases;

/// <summary>
/// Arithmetic in a council's working time: only office hours count, in the council's own time zone, whatever its clocks do.
/// </summary>
internal static class WorkingHours
{
    /// <summary>Longer than any row of holidays: a search that comes this far has no working day to find.</summary>
    private const int FurthestDays = 3660;

    /// <summary>The instant at which this much working time has passed since <paramref name="start"/>; the earliest such instant.</summary>
    /// <exception cref="ArgumentException">The council has no working hours at all.</exception>
    public static DateTimeOffset Add(this WorkingTime working, DateTimeOffset start, TimeSpan time)
    {
        if (time <= TimeSpan.Zero)
        {
            return start;
        }

        var left = time;
        foreach (var (from, to) in working.DaysFrom(start))
        {
            var begins = from > start ? from : start;
            if (begins + left <= to)
            {
                return begins + left;
            }

            left -= to > begins ? to - begins : TimeSpan.Zero;
        }

        throw new ArgumentException("The council's working time has no working hours.", nameof(working));
    }

    /// <summary>A number of working days, each as long as the office hours.</summary>
    public static DateTimeOffset AddDays(this WorkingTime working, DateTimeOffset start, int days) =>
        working.Add(start, (working.To - working.From) * days);

    /// <summary>The working time between two instants; none when the second is not later.</summary>
    public static TimeSpan Between(this WorkingTime working, DateTimeOffset start, DateTimeOffset end)
    {
        var sum = TimeSpan.Zero;
        foreach (var (from, to) in working.DaysFrom(start).TakeWhile(day => day.From < end))
        {
            var begins = from > start ? from : start;
            var ends = to < end ? to : end;
            sum += ends > begins ? ends - begins : TimeSpan.Zero;
        }

        return sum;
    }

    /// <summary>The instant a share of the working time from <paramref name="start"/> to <paramref name="end"/> has passed.</summary>
    public static DateTimeOffset Part(this WorkingTime working, DateTimeOffset start, DateTimeOffset end, double share) =>
        working.Add(start, working.Between(start, end) * share);

    /// <summary>When the office that is open now closes; null while it is closed.</summary>
    public static DateTimeOffset? ClosesToday(this WorkingTime working, DateTimeOffset now) =>
        working.DaysFrom(now).Select(day => (DateTimeOffset?)(day.From <= now && now < day.To ? day.To : null)).FirstOrDefault();

    /// <summary>The day itself where the office is open on it, else the last one before on which it is.</summary>
    public static DateOnly LastOpenDay(this WorkingTime working, DateOnly day)
    {
        var open = day;
        for (var back = 0; back < FurthestDays && !working.IsOpen(open) && open > DateOnly.MinValue; back++)
        {
            open = open.AddDays(-1);
        }

        return open;
    }

    private static bool IsOpen(this WorkingTime working, DateOnly day) =>
        working.Days.Contains(day.DayOfWeek) && !working.IsHoliday(day) && working.From < working.To;

    /// <summary>Office hours of each working day, as instants, from the day of <paramref name="start"/> on.</summary>
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> DaysFrom(this WorkingTime working, DateTimeOffset start)
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, working.TimeZone).Date);
        for (var day = first; day < first.AddDays(FurthestDays); day = day.AddDays(1))
        {
            if (working.IsOpen(day))
            {
                yield return (working.At(day, working.From), working.At(day, working.To));
            }
        }
    }

    /// <summary>
    /// A local time as an instant. A time that the clocks skip is the moment they skip; of one they repeat it is the first.
    /// </summary>
    public static DateTimeOffset At(this WorkingTime working, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var zone = working.TimeZone;
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
