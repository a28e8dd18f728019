namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>A council: one folder under <c>knowledge/</c>, described by its <c>council.yaml</c>.</summary>
/// <param name="Id">The folder's name, for example <c>brighton-hove</c>.</param>
/// <param name="Name">The name staff know it by.</param>
/// <param name="ShortNames">Other names staff use, for example <c>BHCC</c>.</param>
/// <param name="Notice">What every answer says about this knowledge, for example that it is a sample; null where there is nothing to say.</param>
/// <param name="AskWhenSilent">Which desk a subject goes to on which the policies are silent, by capacity: <c>personal</c>, <c>council</c>, <c>press</c>.</param>
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
    IReadOnlyList<string> NeverToManager);

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
    public bool IsHoliday(DateOnly day) => Holidays.Contains(day) || BankHolidayCalendar.Contains(BankHolidays ?? Model.BankHolidays.None, day);
}

/// <summary>A person or team a policy names, shown as printed; a desk only where an administrator maps it to people.</summary>
public sealed record Contact(string Id, string Title, string? Telephone, string? Email);
