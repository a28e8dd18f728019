using System.Globalization;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Tests.Cases;

/// <summary>A case of Monday 10:00 that must be decided by Wednesday 10:00: sixteen working hours.</summary>
public sealed class CasePlanTests
{
    private static readonly WorkingTime Working = Example.WorkingTime;

    [Theory]
    [InlineData("2026-11-02T16:59Z", null)]
    [InlineData("2026-11-03T10:00Z", CaseStep.Remind)]             // half of the time
    [InlineData("2026-11-03T14:00Z", CaseStep.HandOverToComms)]    // three quarters; the reminder slept through is left out
    [InlineData("2026-11-04T10:00Z", CaseStep.Expire)]
    [InlineData("2027-11-04T10:00Z", CaseStep.Expire)]             // the bot was off for a year
    public void A_managers_case_is_reminded_handed_over_and_ended(string now, CaseStep? step) =>
        Assert.Equal(step, CasePlan.Due(Example.Case(), Working, Parse(now)));

    [Theory]
    [InlineData("2026-11-03T10:00Z", CaseStep.Remind)]
    [InlineData("2026-11-04T09:59Z", CaseStep.Remind)]             // there is nobody after comms
    [InlineData("2026-11-04T10:00Z", CaseStep.Expire)]
    public void A_case_of_comms_is_reminded_and_ended(string now, CaseStep step) =>
        Assert.Equal(step, CasePlan.Due(Example.CommsCase(), Working, Parse(now)));

    [Fact]
    public void A_desk_is_reminded_once()
    {
        var reminded = Example.CommsCase(new DeskReminded(Parse("2026-11-03T10:00Z")));

        Assert.Equal(reminded.Deadline, CasePlan.Next(reminded, Working));
        Assert.Null(CasePlan.Due(reminded, Working, Parse("2026-11-03T12:00Z")));
    }

    [Fact]
    public void Comms_gets_a_reminder_of_its_own_after_a_hand_over()
    {
        var handedOver = Example.Case(
            new DeskReminded(Parse("2026-11-03T10:00Z")),
            new CaseHandedOver(Parse("2026-11-03T14:00Z"), null, Assignment.ToComms, HandOverReason.NoAnswerInTime));

        // Four working hours are left: 14:00 to 17:00 and 9:00 to 10:00.
        Assert.Equal(Parse("2026-11-03T16:00Z"), CasePlan.Next(handedOver, Working));
    }

    [Fact]
    public void A_closed_case_has_no_next_step()
    {
        var decided = Example.Case(new CaseDecided(Example.Monday, Example.Manager, Decision.Ok, null));

        Assert.Null(CasePlan.Next(decided, Working));
        Assert.Null(CasePlan.Due(decided, Working, decided.Deadline));
    }

    private static DateTimeOffset Parse(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
