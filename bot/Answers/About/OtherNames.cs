namespace TeamsPolicyBot.Answers.About;

/// <summary>The names under which staff know those whom a policy calls otherwise: "hr" is "Human Resources".</summary>
public static class OtherNames
{
    private static readonly string[][] Groups =
    [
        ["hr", "human resources", "personnel"],
        ["it", "ict", "helpdesk", "help desk", "service desk", "it support"],
        ["comms", "communications", "press office", "media team", "marketing"],
        ["web team", "website"],
    ];

    /// <summary>The name itself, as it was typed, and the others of whoever is meant.</summary>
    public static IReadOnlyList<string> Of(string typed)
    {
        // "hr's number" is typed "hrs number" as often as not.
        var name = typed.Length > 2 && typed.EndsWith('s') && Groups.Any(group => group.Contains(typed[..^1])) ? typed[..^1] : typed;
        return Array.Find(Groups, group => group.Contains(name)) ?? [name];
    }
}
