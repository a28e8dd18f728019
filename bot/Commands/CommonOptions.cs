using System.CommandLine;

namespace TeamsPolicyBot.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string> Organisation() =>
        new("--org") { Description = "The council: a folder's name under knowledge.", Required = true, HelpName = "ORG" };

    public static Option<string?> OneOrganisation() =>
        new("--org") { Description = "One council only: a folder's name under knowledge.", HelpName = "ORG" };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON." };
}
