namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>Where this library differs from the official SDK on purpose.</summary>
internal static class SdkDifferences
{
    /// <summary>
    /// What differs, why, and the cases of the comparison in which it shows. A case that agrees after all must leave the table.
    /// </summary>
    public static readonly (string What, string Why, string[] Cases)[] Table =
    [
        (
            "In a personal chat of Teams up to three choices are buttons under the compose box",
            "As in the .NET SDK; Teams can show them there.",
            ["conversation: in Teams two choices in a personal chat"]),
        (
            "An empty text answers a text prompt",
            "As in the .NET SDK: a validator may refuse it.",
            ["conversation: an empty text"]),
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
