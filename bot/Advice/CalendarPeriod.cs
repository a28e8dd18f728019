namespace TeamsPolicyBot.Advice;

/// <summary>Days on which more holds than the trees say, for example a pre-election period.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="AppliesTo">Whose posts; null for everybody's.</param>
/// <param name="Banner">What stands above every card in these days; null for nothing.</param>
public sealed record CalendarPeriod(string Name, DateOnly From, DateOnly To, AccountCapacity? AppliesTo, Finding Finding, string? Banner)
{
    public bool Includes(DateOnly day) => day >= From && day <= To;
}

/// <summary>What a calendar adds to a walk on a day.</summary>
public static class PolicyCalendar
{
    /// <summary>
    /// The findings of the day for a post in this capacity; a period for one capacity adds nothing while the capacity is not settled.
    /// </summary>
    public static IEnumerable<Finding> Findings(IEnumerable<CalendarPeriod> calendar, DateOnly day, AccountCapacity? capacity) =>
        from period in calendar
        where period.Includes(day)
        where period.AppliesTo is null || period.AppliesTo == capacity
        select period.Finding;

    /// <summary>The banners of the day.</summary>
    public static IReadOnlyList<string> Banners(IEnumerable<CalendarPeriod> calendar, DateOnly day) =>
        [.. calendar.Where(period => period.Includes(day)).Select(period => period.Banner).OfType<string>()];
}
