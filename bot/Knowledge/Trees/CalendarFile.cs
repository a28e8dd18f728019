using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>Reads <c>calendar.yaml</c>: dated periods with a finding of their own.</summary>
internal static class CalendarFile
{
    public const string Name = "calendar.yaml";

    public static IReadOnlyList<CalendarPeriod> Read(
        string file, string? text, IReadOnlySet<string> addresses, DeskNames desks, ICollection<Fault> faults)
    {
        if (text is null || YamlFile.Read(file, text, faults) is not { } document)
        {
            return [];
        }

        var findings = new FindingReader(desks);
        return [.. document.List().Select(value => Period(value, findings, addresses)).OfType<CalendarPeriod>()];
    }

    private static CalendarPeriod? Period(YamlValue value, FindingReader findings, IReadOnlySet<string> addresses)
    {
        if (value.Map("name", "from", "to", "applies-to", "finding", "banner") is not { } map
            || (map.Require("from")?.Date(), map.Require("to")?.Date()) is not ({ } from, { } to)
            || map.Require("finding") is not { } place
            || findings.Read(place) is not { } finding)
        {
            return null;
        }

        if (to < from)
        {
            map.Fault(
                $"The period ends on {to:yyyy-MM-dd}, before it begins.", "Put the first day under \"from\" and the last under \"to\".");
        }

        foreach (var fault in FindingChecks.Check("finding", finding, addresses))
        {
            place.Fault(fault.What, fault.Mend);
        }

        return new CalendarPeriod(map.RequireText("name"), from, to, AppliesTo(map), finding, map.Text("banner"));
    }

    private static AccountCapacity? AppliesTo(YamlMap map) => map.Find("applies-to")?.OneOf("personal", "council", "both") switch
    {
        "personal" => AccountCapacity.Personal,
        "council" => AccountCapacity.Council,
        _ => null,
    };
}
