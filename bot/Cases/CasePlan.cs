using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cases;

/// <summary>What the bot does of its own accord while nobody decides.</summary>
public enum CaseStep
{
    Remind,
    HandOverToComms,
    Expire,
}

/// <summary>
/// When it does what: the desk is reminded half-way to the deadline; a case that is not with comms goes there when three
/// quarters of the time have passed, so that comms can still decide in time; at the deadline comes an honest end.
/// All in the council's working time.
/// </summary>
internal static class CasePlan
{
    private const double ReminderShare = 0.5;
    private const double HandOverShare = 0.75;

    /// <summary>When the next step is due; null once the case is closed.</summary>
    public static DateTimeOffset? Next(Case @case, WorkingTime working) =>
        @case.State.IsOpen() ? Steps(@case, working).First().At : null;

    /// <summary>What is to be done at this time, if anything. Of steps that were slept through only the last is done.</summary>
    public static CaseStep? Due(Case @case, WorkingTime working, DateTimeOffset now) =>
        @case.State.IsOpen()
            ? Steps(@case, working).Where(step => step.At <= now).Select(step => (CaseStep?)step.Step).LastOrDefault()
            : null;

    private static IEnumerable<(DateTimeOffset At, CaseStep Step)> Steps(Case @case, WorkingTime working)
    {
        var reminder = working.Part(@case.AssignedAt, @case.Deadline, ReminderShare);
        if (!@case.IsReminded && reminder < @case.Deadline)
        {
            yield return (reminder, CaseStep.Remind);
        }

        var handOver = working.Part(@case.AssignedAt, @case.Deadline, HandOverShare);
        if (@case.Assignment.Desk != Desks.Comms && handOver < @case.Deadline)
        {
            yield return (handOver, CaseStep.HandOverToComms);
        }

        yield return (@case.Deadline, CaseStep.Expire);
    }
}
