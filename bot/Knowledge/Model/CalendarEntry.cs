using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>A time in which more holds than the policies say, for example the weeks before an election.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="AppliesTo">In which capacity people must post for it to concern them.</param>
/// <param name="Banner">What cards say during this time; null for nothing.</param>
/// <param name="Finding">What it adds to every walk; null for nothing.</param>
public sealed record CalendarEntry(string Name, DateOnly From, DateOnly To, Capacity AppliesTo, string? Banner, Finding? Finding)
{
    /// <summary>Whether a day of the organisation's own calendar lies in this time.</summary>
    public bool Includes(DateOnly day) => From <= day && day <= To;
}
