using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Tests.Advice;

public sealed class PolicyCalendarTests
{
    private static readonly CalendarPeriod Election = new(
        "Pre-election period", new(2027, 3, 22), new(2027, 5, 6), AccountCapacity.Council, SampleTree.Forbid("Not now."),
        "Pre-election period until 6 May.");

    [Theory]
    [InlineData("2027-03-21", AccountCapacity.Council, 0)] // the day before
    [InlineData("2027-03-22", AccountCapacity.Council, 1)] // the first day counts
    [InlineData("2027-05-06", AccountCapacity.Council, 1)] // and the last
    [InlineData("2027-05-07", AccountCapacity.Council, 0)]
    [InlineData("2027-04-01", AccountCapacity.Personal, 0)] // only council accounts
    [InlineData("2027-04-01", null, 0)] // whose account is not known
    public void A_period_holds_on_its_days_for_its_accounts(string day, AccountCapacity? capacity, int findings) =>
        Assert.Equal(
            findings,
            PolicyCalendar.Findings([Election], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), capacity).Count());

    [Fact]
    public void A_period_for_everybody_holds_whatever_the_account() =>
        Assert.Single(PolicyCalendar.Findings([Election with { AppliesTo = null }], new(2027, 4, 1), null));

    [Fact]
    public void Its_banner_stands_on_its_days_only()
    {
        Assert.Equal(["Pre-election period until 6 May."], PolicyCalendar.Banners([Election], new(2027, 4, 1)));
        Assert.Empty(PolicyCalendar.Banners([Election], new(2027, 6, 1)));
    }
}
