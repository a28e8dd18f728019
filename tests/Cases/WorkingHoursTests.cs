using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Tests.Cases;

public sealed class WorkingHoursTests
{
    private static readonly WorkingTime Working = Example.WorkingTime;

    /// <summary>Starts anywhere in two years, at any minute, in steps of a working time up to three weeks.</summary>
    private static Arbitrary<(DateTimeOffset Start, TimeSpan Time)> Spans { get; } =
        (from minute in Gen.Choose(0, 2 * 365 * 24 * 60)
         from length in Gen.Choose(1, 15 * 8 * 60)
         select (new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute), TimeSpan.FromMinutes(length))).ToArbitrary();

    [Theory]
    [InlineData("2026-11-02T10:00Z", 1, "2026-11-03T10:00Z")]    // Monday to Tuesday, the same time
    [InlineData("2026-11-06T16:00Z", 1, "2026-11-09T16:00Z")]    // Friday to Monday
    [InlineData("2026-11-07T12:00Z", 1, "2026-11-09T17:00Z")]    // Saturday: Monday's hours, all of them
    [InlineData("2026-11-02T20:00Z", 2, "2026-11-04T17:00Z")]    // the evening does not count
    [InlineData("2026-11-02T06:00Z", 1, "2026-11-02T17:00Z")]    // nor the early morning
    [InlineData("2026-12-24T10:00Z", 1, "2026-12-29T10:00Z")]    // Christmas Day, a weekend and a bank holiday between
    [InlineData("2026-03-27T10:00Z", 1, "2026-03-30T09:00Z")]    // the clocks go forward: 10:00 stays 10:00 in London
    [InlineData("2026-10-23T09:00Z", 1, "2026-10-26T10:00Z")]    // and back
    public void Working_days_end_at_the_councils_time_of_day(string start, int days, string end) =>
        Assert.Equal(Parse(end), Working.AddDays(Parse(start), days));

    [Fact]
    public void What_was_added_lies_between() =>
        Check(span => Working.Between(span.Start, Working.Add(span.Start, span.Time)) == span.Time);

    [Fact]
    public void Time_ends_only_in_office_hours_and_never_on_a_holiday() => Check(span =>
    {
        var end = TimeZoneInfo.ConvertTime(Working.Add(span.Start, span.Time), Working.TimeZone);
        var time = TimeOnly.FromDateTime(end.DateTime);
        return Working.Days.Contains(end.DayOfWeek)
            && !Working.Holidays.Contains(DateOnly.FromDateTime(end.DateTime))
            && time > Working.From
            && time <= Working.To;
    });

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() =>
        Check(span =>
            Working.Add(Working.Add(span.Start, span.Time / 2), span.Time - (span.Time / 2)) == Working.Add(span.Start, span.Time)
        );

    [Fact]
    public void Whoever_starts_later_ends_no_earlier() =>
        Check(span => Working.Add(span.Start.AddMinutes(7), span.Time) >= Working.Add(span.Start, span.Time));

    [Fact]
    public void There_is_no_working_time_backwards() => Check(span => Working.Between(span.Start, span.Start - span.Time) == TimeSpan.Zero);

    /// <summary>
    /// A council that works at night, when the clocks change: 01:00 to 02:00 does not exist on 29 March 2026 and comes twice on 25 October.
    /// </summary>
    [Theory]
    [InlineData("2026-03-28T23:59Z", 0)]
    [InlineData("2026-10-24T23:59Z", 2)]
    public void Hours_that_the_clocks_skip_do_not_count_and_hours_they_repeat_count_twice(string start, int hours)
    {
        var nights = Working with
        {
            Days = new HashSet<DayOfWeek> { DayOfWeek.Sunday },
            From = new TimeOnly(1, 0),
            To = new TimeOnly(2, 0),
        };

        Assert.Equal(TimeSpan.FromHours(hours), nights.Between(Parse(start), Parse(start).AddHours(12)));
    }

    [Fact]
    public void A_council_that_never_works_is_refused_rather_than_waited_for() =>
        Assert.Throws<ArgumentException>(() => (Working with { Days = new HashSet<DayOfWeek>() }).AddDays(Example.Monday, 1));

    private static void Check(Func<(DateTimeOffset Start, TimeSpan Time), bool> property) =>
        Prop.ForAll(Spans, property).QuickCheckThrowOnFailure();

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
