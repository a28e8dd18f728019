using System.Globalization;
using TeamsPolicyBot.Cases;

namespace TeamsPolicyBot.Tests.Cases;

/// <summary>A council that works from Monday to Friday, 9:00 to 17:00, and usually answers within two working days.</summary>
public sealed class DeadlinesTests
{
    [Theory]
    [InlineData("2026-11-02T10:00Z", "today at 17:00 and later")]
    [InlineData("2026-11-02T15:00Z", "there are just two hours left")]
    public void A_post_that_is_needed_today_can_be_asked_about(string now, string because) =>
        Assert.True(Deadlines.Offered(Example.Organisation, Parse(now)) is [0, 1, 2, 5], because);

    [Theory]
    [InlineData("2026-11-02T15:01Z", "nobody would be reminded in time")]
    [InlineData("2026-11-02T08:00Z", "the office has not opened")]
    [InlineData("2026-11-02T17:00Z", "the office has just closed")]
    [InlineData("2026-11-01T12:00Z", "a Sunday")]
    public void Otherwise_the_soonest_is_a_working_day(string now, string because) =>
        Assert.True(Deadlines.Offered(Example.Organisation, Parse(now)) is [1, 2, 5], because);

    [Theory]
    [InlineData("2026-11-02T10:00Z", 0, "2026-11-02T17:00Z")]
    [InlineData("2026-11-02T10:00Z", 1, "2026-11-03T10:00Z")]
    [InlineData("2026-11-02T17:30Z", 0, "2026-11-03T17:00Z")]    // confirmed after the office closed: a whole day more
    [InlineData("2026-11-06T16:00Z", 2, "2026-11-10T16:00Z")]
    public void A_deadline_is_never_outside_office_hours(string now, int days, string at) =>
        Assert.Equal(Parse(at), Deadlines.At(Example.WorkingTime, Parse(now), days));

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
