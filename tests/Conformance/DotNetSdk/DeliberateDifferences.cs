namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>Where this stack differs from the official .NET SDK on purpose. A row that explains nothing any more must go.</summary>
internal static class DeliberateDifferences
{
    /// <summary>What differs, why, and in which differences it shows.</summary>
    public static readonly (string What, string Why, Func<Difference, bool> Explains)[] Table =
    [
        (
            "A reply is posted to the conversation, and names what it answers in its body",
            "The newest SDKs do so, and in Teams the thread follows the conversation's id anyway. The old SDK posts to the address of the activity that it answers.",
            each => each.Place == "connector/call" && each.Theirs.Trim('"').StartsWith(each.Ours.Trim('"') + "/", StringComparison.Ordinal)
        ),
        ("What is sent does not say where it is sent to", "The service URL is the address of the call itself.", each =>
            each is { Place: "connector/serviceUrl", Ours: "" }
        ),
        (
            "A caller who expects replies in the answer learns that nobody handled his invoke",
            "The old SDK answers 200 with an empty list, as if all were well.",
            each => each is { Place: "answer/activities", Theirs: "[]" } && each.Ours.Contains("invokeResponse", StringComparison.Ordinal)),
        (
            "What somebody typed stays as it was typed",
            "The old SDK reads whatever looks like a date as one, and writes it down again in the machine's own time zone: a note that a manager has written is another one in the asker's card.",
            each => each.Step == "the manager decides, in words that look like a date"),
    ];
}
