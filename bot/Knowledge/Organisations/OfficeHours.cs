using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Organisations;

/// <summary>Reads when a council works: Monday to Friday, nine to five in London unless its file says otherwise.</summary>
internal static class OfficeHours
{
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Dictionary<string, BankHolidays> BankHolidayNames = new()
    {
        ["england-and-wales"] = BankHolidays.EnglandAndWales,
        ["scotland"] = BankHolidays.Scotland,
        ["northern-ireland"] = BankHolidays.NorthernIreland,
        ["none"] = BankHolidays.None,
    };

    private static readonly TimeOnly NineOClock = new(9, 0);

    private static readonly TimeOnly FiveOClock = new(17, 0);

    public static WorkingTime Read(YamlMap council)
    {
        var hours = council.Find("office-hours")?.Map("days", "from", "to");
        var from = hours?.Find("from")?.Time() ?? NineOClock;
        var to = hours?.Find("to")?.Time() ?? FiveOClock;
        if (from >= to)
        {
            hours?.Fault("The office closes before it opens.", "Write the earlier time after \"from\".");
        }

        return new WorkingTime(
            TimeZone(council),
            Days(hours?.Find("days")),
            from,
            to,
            council.List("holidays").Select(day => day.Date()).OfType<DateOnly>().ToHashSet(),
            WhoseBankHolidays(council));
    }

    /// <summary>What a council should say of its holidays and does not: its deadlines would fall on days on which nobody works.</summary>
    public static IEnumerable<Fault> Missing(string file, WorkingTime working) =>
        working.BankHolidays is null
            ?
            [
                new Fault(
                    file, 1, "Deadlines may fall on a bank holiday.",
                    $"Write \"bank-holidays: {string.Join("\", \"", BankHolidayNames.Keys)}\", whichever the council keeps."
                ).Telling("bank-holidays"),
            ]
            : [];

    private static BankHolidays? WhoseBankHolidays(YamlMap council) =>
        council.Find("bank-holidays")?.OneOf([.. BankHolidayNames.Keys]) is { } name ? BankHolidayNames[name] : null;

    private static TimeZoneInfo TimeZone(YamlMap council)
    {
        var id = council.Text("time-zone") ?? "Europe/London";
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            return zone;
        }

        council.Find("time-zone")?.Fault($"\"{id}\" is not a time zone.", "Write for example Europe/London.");
        return TimeZoneInfo.Utc;
    }

    private static HashSet<DayOfWeek> Days(YamlValue? value)
    {
        if (value is null)
        {
            return [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        }

        var days = new HashSet<DayOfWeek>();
        foreach (var text in value.Texts())
        {
            var ends = text.ToLowerInvariant().Split('-').Select(name => Array.IndexOf(DayNames, name)).ToArray();
            if (ends is [>= 0] or [>= 0, >= 0])
            {
                days.UnionWith(Range(ends[0], ends[^1]));
            }
            else
            {
                value.Fault($"\"{text}\" is not a day or a range of days.", "Write for example mon-fri, or [mon, tue, thu].");
            }
        }

        return days;
    }

    private static IEnumerable<DayOfWeek> Range(int first, int last) =>
        Enumerable.Range(first, (((last - first) + 7) % 7) + 1).Select(day => (DayOfWeek)(day % 7));
}
