using PublicHoliday;

namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>Whose bank holidays a council keeps.</summary>
public enum BankHolidays
{
    /// <summary>Nobody's: only the council's own days count.</summary>
    None,
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}

/// <summary>The bank holidays of the United Kingdom, substitute days included.</summary>
internal static class BankHolidayCalendar
{
    private static readonly UKBankHoliday England = new(UKBankHoliday.UkCountries.England);
    private static readonly UKBankHoliday Scotland = new(UKBankHoliday.UkCountries.Scotland);
    private static readonly UKBankHoliday NorthernIreland = new(UKBankHoliday.UkCountries.NorthernIreland);

    /// <summary>Whether the banks are shut on this day.</summary>
    public static bool Contains(BankHolidays whose, DateOnly day) => whose switch
    {
        BankHolidays.EnglandAndWales => IsOf(England, day),
        // The library counts Easter Monday there because banks keep it; it is no bank holiday by law, and councils work.
        BankHolidays.Scotland => IsOf(Scotland, day) && DateOnly.FromDateTime(UKBankHoliday.EasterMonday(day.Year)) != day,
        BankHolidays.NorthernIreland => IsOf(NorthernIreland, day),
        _ => false,
    };

    private static bool IsOf(UKBankHoliday country, DateOnly day) => country.IsPublicHoliday(day.ToDateTime(default));
}
