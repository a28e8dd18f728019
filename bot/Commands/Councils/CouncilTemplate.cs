namespace TeamsPolicyBot.Commands.Councils;

/// <summary>The files that a new council begins with, and what is said about them.</summary>
internal static class CouncilTemplate
{
    public static IEnumerable<(string Name, string Text)> Files(string council, string policy, string markdown) =>
        [
            ("council.yaml", Council(council)),
            ($"policies/{policy}.md", markdown),
            (
                "silent-on.yaml",
                "# Shared subjects on which these policies say nothing: - subjects: [logo, wikipedia]. What no such policy settles (pay, parking, ...) need not stand here.\n"
            ),
        ];

    private static string Council(string council) => $"""
        # Fill in what is written in capitals, or take the line out. The folder's README says what else may stand here.
        name: {Name(council)}                  # as staff know it
        short-names: [the council]
        # notice: WHAT EVERY ANSWER SAYS, for example that this is a trial
        time-zone: Europe/London
        office-hours: {"{"}days: mon-fri, from: "09:00", to: "17:00"{"}"}
        bank-holidays: england-and-wales    # or scotland, northern-ireland, none
        default-deadline: 2 working days
        # contacts:
        #   press-office: {"{"}title: PRESS OFFICE, telephone: 01234 567890, email: PRESS@EXAMPLE.GOV.UK{"}"}
        ask-when-silent: {"{"}personal: manager, council: comms, press: comms{"}"}
        never-to-manager: [grievance, harassment, whistleblowing, safeguarding]

        """;

    /// <summary>"smallton-on-sea" as "Smallton On Sea Council", until somebody writes it as it is.</summary>
    private static string Name(string council) =>
        $"{string.Join(' ', council.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))} Council";
}
