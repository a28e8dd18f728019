using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Organisations;

/// <summary>Reads <c>council.yaml</c>.</summary>
internal static partial class CouncilFile
{
    public const string Name = "council.yaml";

    private static readonly string[] Keys =
        ["name", "short-names", "notice", "notice-of", "time-zone", "office-hours", "bank-holidays", "holidays", "default-deadline", "contacts", "ask-when-silent", "never-to-manager", "help"];

    /// <param name="policies">Ids of the council's policies.</param>
    public static Organisation? Read(
        string organisationId, string file, string text, IReadOnlyCollection<string> policies, ICollection<Fault> faults)
    {
        var before = faults.Count;
        if (YamlFile.Read(file, text, faults) is not { } document)
        {
            if (faults.Count == before)
            {
                faults.Add(new Fault(file, 1, "The council is not described.", "Write at least \"name: ...\"."));
            }

            return null;
        }

        if (document.Map(Keys) is not { } council)
        {
            return null;
        }

        var contacts = Contacts(council);
        return new Organisation(
            organisationId,
            council.RequireText("name"),
            council.Texts("short-names"),
            council.Text("notice"),
            OfficeHours.Read(council),
            DeadlineDays(council),
            contacts,
            AskWhenSilent(council, contacts),
            council.Texts("never-to-manager"))
        {
            NoticeOf = [.. council.List("notice-of").Select(policy => policy.OneOf([.. policies])).OfType<string>()],
            Help = HelpFile.Read(council.Find("help"), contacts),
        };
    }

    private static int DeadlineDays(YamlMap council)
    {
        if (council.Text("default-deadline") is not { } text)
        {
            return 2;
        }

        if (WorkingDays().Match(text) is { Success: true } match)
        {
            return int.Parse(match.Groups["days"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        }

        council.Find("default-deadline")!.Fault($"\"{text}\" is not a deadline.", "Write a number of working days, for example \"2 working days\".");
        return 2;
    }

    private static Dictionary<string, Contact> Contacts(YamlMap council)
    {
        var contacts = new Dictionary<string, Contact>();
        foreach (var entry in council.Find("contacts")?.AnyMap()?.Entries ?? [])
        {
            if (entry.Value.Map("title", "telephone", "email") is { } contact)
            {
                contacts[entry.Name] = new Contact(entry.Name, contact.RequireText("title"), contact.Text("telephone"), contact.Text("email"));
            }
        }

        return contacts;
    }

    private static Dictionary<string, string> AskWhenSilent(YamlMap council, Dictionary<string, Contact> contacts)
    {
        var desks = new Dictionary<string, string>();
        foreach (var entry in council.Find("ask-when-silent")?.Map("personal", "council", "press")?.Entries ?? [])
        {
            if (entry.Value.OneOf(["manager", "comms", .. contacts.Keys]) is { } desk)
            {
                desks[entry.Name] = desk;
            }
        }

        return desks;
    }

    [GeneratedRegex(@"^(?<days>[1-9]\d?) (working )?days?$", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex WorkingDays();
}
