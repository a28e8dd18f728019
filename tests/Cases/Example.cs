using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Tests.Cases;

/// <summary>A council, its people and a case, to begin a test with.</summary>
internal static class Example
{
    public const string Tenant = "11111111-0000-0000-0000-000000000001";

    /// <summary>Monday 2 November 2026, 10:00 in London.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);

    public static readonly Person Asker = new(Tenant, "asker", "Ada Asker");
    public static readonly Person Manager = new(Tenant, "manager", "Mo Manager");
    public static readonly Person Colleague = new(Tenant, "colleague", "Cal Colleague");
    public static readonly Person Comms = new(Tenant, "comms-1", "Kim Comms");
    public static readonly Person OtherComms = new(Tenant, "comms-2", "Lee Comms");

    public static WorkingTime WorkingTime { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
        new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday },
        new TimeOnly(9, 0),
        new TimeOnly(17, 0),
        new HashSet<DateOnly> { new(2026, 12, 25), new(2026, 12, 28), new(2027, 1, 1) });

    public static Organisation Organisation { get; } = new(
        "exampleton",
        "Exampleton Borough Council",
        ["EBC"],
        null,
        WorkingTime,
        2,
        new Dictionary<string, Contact> { ["web-team"] = new("web-team", "Web Team Leader", null, null) },
        new Dictionary<string, string> { ["personal"] = Desks.Manager, ["council"] = Desks.Comms, ["press"] = Desks.Comms },
        ["grievance", "harassment", "whistleblowing", "safeguarding"]);

    public static Assignment WithManager { get; } = new(Desks.Manager, [Manager], ManagerSource.Directory);

    public static CaseContent Draft { get; } = new(
        CaseKind.Draft,
        null,
        "Great day at the day centre with everybody!",
        "Is this all right?",
        [new ReceiptAnswer("Whose account is it?", ["My own"])],
        Verdict.Ask,
        [new ReceiptClause("social-media-policy/4", "Social Media Policy, 4", "Ask before you post pictures.", PastReview: true)],
        "R-7K3F2");

    public static CaseContent Question { get; } =
        new(CaseKind.Question, "May I accept a friend request from a client?", null, null, [], null, [], null);

    /// <summary>Opened on <see cref="Monday"/>, due on Wednesday at the same time.</summary>
    public static CaseOpened Opened(Assignment? assignment = null, CaseContent? content = null, string reference = "C-4H8QT") =>
        new(
            Monday, Asker, reference, Organisation.Id, false, content ?? Draft, assignment ?? WithManager, [],
            WorkingTime.AddDays(Monday, 2));

    public static Case Case(params CaseEvent[] later) => TeamsPolicyBot.Cases.Case.From([Opened(), .. later]);

    public static Case CommsCase(params CaseEvent[] later) => TeamsPolicyBot.Cases.Case.From([Opened(Assignment.ToComms), .. later]);

    /// <summary>Somebody in his or her own chat with the bot.</summary>
    public static Actor InChat(Person person) => new(person, true, CommsMembership.None);

    /// <summary>Somebody in the comms desk's channel.</summary>
    public static Actor InComms(Person person, CommsMembership membership = CommsMembership.Member) => new(person, false, membership);
}
