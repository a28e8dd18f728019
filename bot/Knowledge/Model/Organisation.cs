namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>A council: one folder under <c>knowledge/</c>, described by its <c>council.yaml</c>.</summary>
/// <param name="Id">The folder's name, for example <c>brighton-hove</c>.</param>
/// <param name="Name">The name staff know it by.</param>
/// <param name="ShortNames">Other names staff use, for example <c>BHCC</c>.</param>
/// <param name="Notice">What every answer says about this knowledge, for example that it is a sample; null where there is nothing to
/// say.</param>
/// <param name="AskWhenSilent">Which desk a subject goes to on which the policies are silent, by capacity: <c>personal</c>, <c>council</c>,
/// <c>press</c>.</param>
/// <param name="NeverToManager">Subjects that are never sent to the asker's manager.</param>
public sealed record Organisation(
    string Id,
    string Name,
    IReadOnlyList<string> ShortNames,
    string? Notice,
    WorkingTime WorkingTime,
    int DefaultDeadlineWorkingDays,
    IReadOnlyDictionary<string, Contact> Contacts,
    IReadOnlyDictionary<string, string> AskWhenSilent,
    IReadOnlyList<string> NeverToManager)
{
    /// <summary>Ids of the policies that the notice is about; empty where it is about all.</summary>
    public IReadOnlyList<string> NoticeOf { get; init; } = [];

    /// <summary>What is said beside words of a policy; null where there is nothing to say.</summary>
    /// <param name="policy">Its id.</param>
    public string? NoticeFor(string policy) => NoticeOf.Count == 0 || NoticeOf.Contains(policy) ? Notice : null;

    /// <summary>Who helps with what must not go to a manager: the id of a contact by one of <see cref="HelpRoles"/>.</summary>
    public IReadOnlyDictionary<string, string> Help { get; init; } = new Dictionary<string, string>();
}

/// <summary>The places of help that a council can name, as <c>council.yaml</c> writes them.</summary>
public static class HelpRoles
{
    public const string Hr = "hr";

    public const string General = "general";

    /// <summary>Each with what it is for, for people who fill in the file.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Hr] = "grievances, bullying, harassment and discrimination",
        ["safeguarding"] = "worries about a child or an adult at risk",
        ["whistleblowing"] = "fraud and wrongdoing",
        ["wellbeing"] = "health and distress, for example occupational health or an employee assistance line",
        ["data-protection"] = "mistakes with personal information: the data protection officer or team",
        ["ict"] = "bad links, viruses and passwords given away: the ICT help desk",
        [General] = "everything else: the council's own main contact",
    };
}

/// <summary>When the council works: deadlines count only these hours.</summary>
/// <param name="Holidays">The council's own days.</param>
/// <param name="BankHolidays">Whose bank holidays it keeps besides; null where its file does not say.</param>
public sealed record WorkingTime(
    TimeZoneInfo TimeZone,
    IReadOnlySet<DayOfWeek> Days,
    TimeOnly From,
    TimeOnly To,
    IReadOnlySet<DateOnly> Holidays,
    BankHolidays? BankHolidays = null)
{
    /// <summary>Whether the office is shut all day, on a day on which it would be open.</summary>
    public bool IsHoliday(DateOnly day) =>
        Holidays.Contains(day) || BankHolidayCalendar.Contains(BankHolidays ?? Model.BankHolidays.None, day);
}

/// <summary>A person or team a policy names, shown as printed; a desk only where an administrator maps it to people.</summary>
public sealed record Contact(string Id, string Title, string? Telephone, string? Email);
