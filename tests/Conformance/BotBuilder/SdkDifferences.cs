namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>Where this library differs from the official SDK on purpose.</summary>
internal static class SdkDifferences
{
    /// <summary>What differs, why, and the cases of the comparison in which it shows. A case that agrees after all must leave the table.</summary>
    public static readonly (string What, string Why, string[] Cases)[] Table =
    [
        (
            "Places counted from the end are understood",
            "The .NET SDK chooses the last for \"the last one\"; the JavaScript SDK takes its \"one\" for the first.",
            ["choice: the last one of red|green|blue", "choice: last of red|green|blue", "choice: second to last of red|green|blue", "choice: next to last of red|green|blue"]),
        (
            "A pronoun is no number",
            "Who says \"the fourth one\" of three choices, or \"no one\", did not choose the first.",
            ["choice: the fourth one of red|green|blue", "choice: no one of red|green|blue"]),
        (
            "One slip of the pen is forgiven in words of five letters or more",
            "People type on phones, and asking again for a missing letter is unkind. A right spelling always wins.",
            [
                "choice: puddings of bread|bread pudding|pudding|sticky toffee pudding with custard",
                "choice: my own acount of my own account|an account of the council|both accounts",
                "choice: both acounts of my own account|an account of the council|both accounts",
                "choice: naive of Straße|naïve|日本|10 Downing Street|first class|2 for 1",
            ]),
        (
            "More words mean yes and no",
            "British staff say yeah, okay and nah.",
            ["confirm: yeah", "confirm: okay", "confirm: nah", "confirm: n"]),
        (
            "A yes with a not before it is no yes",
            "The SDK takes \"not sure\" and \"I don't agree\" for a yes, and a yes can send a case to somebody's manager.",
            ["confirm: not sure", "confirm: I don't agree"]),
        (
            "In a personal chat of Teams up to three choices are buttons under the compose box",
            "As in the .NET SDK; Teams can show them there.",
            ["conversation: in Teams two choices in a personal chat"]),
        (
            "An empty text answers a text prompt",
            "As in the .NET SDK: a validator may refuse it.",
            ["conversation: an empty text"]),
        (
            "A confirmation that a validator accepts unrecognised is a no",
            "As in the .NET SDK, whose results are typed; nothing is ever taken for a yes that was none.",
            ["conversation: given up without a value"]),
        (
            "A turn that ends with an open question is waiting",
            "The SDK calls a turn cancelled in which a component cancelled itself at once, although its parent has asked the next question since.",
            ["conversation: a component that cancels itself at once"]),
        (
            "What is missing never passes a check",
            "The SDK takes a token without an end, a key without endorsements, and an activity without a service URL to compare.",
            ["token: without an end", "token: a key without endorsements", "token: an activity without a service URL"]),
        (
            "Only RS256 is taken, and no header that asks for more",
            "RS256 is what the metadata announce; RFC 7515 refuses critical extensions that are not understood.",
            ["token: RS512", "token: critical extensions"]),
        (
            "Service URLs are compared as URLs",
            "The SDK compares them letter for letter; a host has no capitals, and a last slash says nothing.",
            ["token: the service URL with its host in capitals", "token: the service URL without its last slash"]),
        (
            "An app id is the same in capitals",
            "It is a GUID, and an administrator may have pasted it in either form.",
            ["token: the app id in capitals"]),
    ];

    /// <summary>The cases that the table explains.</summary>
    public static IEnumerable<string> Explained => Table.SelectMany(row => row.Cases);
}
