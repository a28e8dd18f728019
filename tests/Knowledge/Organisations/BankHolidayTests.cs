using System.Globalization;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Organisations;

/// <summary>The days as the governments of the United Kingdom announce them.</summary>
public sealed class BankHolidayTests
{
    private static readonly Dictionary<BankHolidays, string> In2026And2027 = new()
    {
        [BankHolidays.EnglandAndWales] =
            "2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28",
        [BankHolidays.NorthernIreland] =
            "2026-01-01 2026-03-17 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-07-13 2026-08-31 2026-12-25 2026-12-28 "
            + "2027-01-01 2027-03-17 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-07-12 2027-08-30 2027-12-27 2027-12-28",
        [BankHolidays.Scotland] =
            "2026-01-01 2026-01-02 2026-04-03 2026-05-04 2026-05-25 2026-08-03 2026-11-30 2026-12-25 2026-12-28 "
            + "2027-01-01 2027-01-04 2027-03-26 2027-05-03 2027-05-31 2027-08-02 2027-11-30 2027-12-27 2027-12-28",
        [BankHolidays.None] = "",
    };

    public static TheoryData<BankHolidays> Calendars => [.. In2026And2027.Keys];

    [Theory]
    [MemberData(nameof(Calendars))]
    public void The_office_is_shut_on_them_and_on_no_other_working_day(BankHolidays whose)
    {
        var working = Example.WorkingTime with { Holidays = new HashSet<DateOnly>(), BankHolidays = whose };

        var shut = Enumerable.Range(0, 730).Select(new DateOnly(2026, 1, 1).AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && working.IsHoliday(day))
            .Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        // Scotland had a day more for the World Cup of 2026, announced for that year only; councils add it to their own days.
        Assert.Equal(In2026And2027[whose].Split(' ', StringSplitOptions.RemoveEmptyEntries), shut.Where(day => day != "2026-06-15"));
    }

    [Fact]
    public void The_councils_own_days_count_besides()
    {
        var working = Read("name: Smallton\nbank-holidays: england-and-wales\nholidays: [2026-12-29]\n", []).WorkingTime;

        Assert.True(working.IsHoliday(new DateOnly(2026, 12, 25)));
        Assert.True(working.IsHoliday(new DateOnly(2026, 12, 29)));
        Assert.False(working.IsHoliday(new DateOnly(2026, 12, 30)));
    }

    [Theory]
    [InlineData("2026-12-24T15:00Z", 1, "2026-12-29T15:00Z")]   // over Christmas and its substitute day
    [InlineData("2027-03-25T15:00Z", 1, "2027-03-30T14:00Z")]   // over Easter, and the clocks go forward
    public void A_deadline_never_falls_on_one(string asked, int days, string due)
    {
        var working = Example.WorkingTime with { Holidays = new HashSet<DateOnly>(), BankHolidays = BankHolidays.EnglandAndWales };

        Assert.Equal(
            DateTimeOffset.Parse(due, CultureInfo.InvariantCulture),
            working.AddDays(DateTimeOffset.Parse(asked, CultureInfo.InvariantCulture), days));
    }

    [Fact]
    public void A_council_that_does_not_say_is_told_so()
    {
        var silent = Read("name: Smallton\n", []);
        var says = Read("name: Smallton\nbank-holidays: none\n", []);

        Assert.Contains(
            "england-and-wales", Assert.Single(OfficeHours.Missing("smallton/council.yaml", silent.WorkingTime)).Mend,
            StringComparison.Ordinal);
        Assert.Empty(OfficeHours.Missing("smallton/council.yaml", says.WorkingTime));
        Assert.Contains(KnowledgeLoader.Load(SmallCouncil.With(("smallton/council.yaml", "name: Smallton\n"))).Warnings, warning =>
            warning.What == "Deadlines may fall on a bank holiday."
        );
    }

    [Fact]
    public void Anybody_elses_are_a_fault_with_the_names_that_are_known()
    {
        var faults = new List<Fault>();
        Read("name: Smallton\nbank-holidays: england\n", faults);

        Assert.Contains("england-and-wales", Assert.Single(faults).Mend, StringComparison.Ordinal);
    }

    private static Organisation Read(string yaml, ICollection<Fault> faults) =>
        CouncilFile.Read("smallton", "smallton/council.yaml", yaml, [], faults)!;
}
