using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cases;

/// <summary>By when somebody can ask for a decision, in working days; none at all means before the office closes today.</summary>
internal static class Deadlines
{
    /// <summary>Less is not worth asking: nobody would be reminded in time, or take over.</summary>
    private static readonly TimeSpan LeastToday = TimeSpan.FromHours(2);

    /// <summary>Today where there is time for it, then the council's usual number of days, one sooner and one later.</summary>
    public static IReadOnlyList<int> Offered(Organisation organisation, DateTimeOffset now)
    {
        var usual = Math.Max(1, organisation.DefaultDeadlineWorkingDays);
        var isTimeToday = organisation.WorkingTime.ClosesToday(now) is { } closes && closes - now >= LeastToday;
        return [.. isTimeToday ? new[] { 0 } : [], .. new[] { 1, usual, usual + 3 }.Distinct().Order()];
    }

    /// <summary>When there is no hurry: two weeks of work.</summary>
    public const int NotUrgentDays = 10;

    /// <summary>Whether anybody could still answer by then.</summary>
    public static bool IsInTime(DateTimeOffset deadline, DateTimeOffset now) => deadline - now >= LeastToday;

    /// <summary>The soonest that is offered.</summary>
    public static DateTimeOffset Soonest(Organisation organisation, DateTimeOffset now) =>
        At(organisation.WorkingTime, now, Offered(organisation, now)[0]);

    /// <summary>
    /// A day of the calendar to the end of its office hours, or to a time of it. Where the office is shut all that day, it is the end of
    /// the last day before on which somebody can answer.
    /// </summary>
    public static (DateTimeOffset At, bool IsShut) On(WorkingTime working, DateOnly day, TimeOnly? time) =>
        working.LastOpenDay(day) is var open && open == day
            ? (working.At(day, time ?? working.To), false)
            : (working.At(open, working.To), true);

    /// <summary>The instant of a deadline.</summary>
    /// <param name="days">As offered; today becomes the next day where the office has closed meanwhile.</param>
    public static DateTimeOffset At(WorkingTime working, DateTimeOffset now, int days) =>
        days == 0 && working.ClosesToday(now) is { } closes ? closes : working.AddDays(now, Math.Max(1, days));
}
