using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Trees;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Calendar;

/// <summary>Reads <c>calendar.yaml</c>.</summary>
internal static class CalendarFile
{
    public const string Name = "calendar.yaml";

    public static IReadOnlyList<CalendarEntry> Read(string file, string? text, ClauseAddresses addresses, ICollection<Fault> faults) =>
        text is null || YamlFile.Read(file, text, faults) is not { } document
            ? []
            : [.. document.List().Select(value => Read(value, addresses)).OfType<CalendarEntry>()];

    private static CalendarEntry? Read(YamlValue value, ClauseAddresses addresses)
    {
        if (value.Map("name", "from", "to", "applies-to", "banner", "finding") is not { } entry)
        {
            return null;
        }

        var (from, to) = (entry.Require("from")?.Date(), entry.Require("to")?.Date());
        if (from > to)
        {
            entry.Find("to")!.Fault($"This time ends on {to:yyyy-MM-dd}, before it begins.", "Write the last day after \"to\" and the first day after \"from\".");
        }

        if (!entry.Has("banner") && !entry.Has("finding"))
        {
            entry.Fault("This time changes nothing.", "Add a \"banner\" that cards show, or a \"finding\" that walks add.");
        }

        var finding = entry.Find("finding");
        addresses.Check(finding?.Child("cites"));
        return new CalendarEntry(
            entry.RequireText("name"),
            from ?? default,
            to ?? default,
            Capacities.Read(entry.Find("applies-to")),
            entry.Text("banner"),
            finding is null ? null : FindingReader.Read(finding));
    }
}
