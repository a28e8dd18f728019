using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Cards.Releases;

/// <summary>
/// Tells faults and things to look at to a comms officer in Teams: where in words, what it is, and what can be done about it at the desk.
/// The names of files and keys are for the command line.
/// </summary>
internal static class FaultWords
{
    /// <summary>Each in a line; what only whoever runs the bot can put right is said once for a place.</summary>
    public static IEnumerable<string> Of(IEnumerable<Fault> faults, FileTitles titles, BotWords words) =>
        faults.Select(fault => Of(fault, titles, words)).Distinct();

    public static string Of(Fault fault, FileTitles titles, BotWords words) =>
        $"{Place(fault.File, titles, words)} – {(fault.Told is { } told ? words.Format($"fault.{told.Key}", [.. told.Names]) : words["fault.other"])}";

    /// <summary>What a file holds, in words.</summary>
    /// <param name="file">Its name relative to the knowledge folder.</param>
    public static string Place(string file, FileTitles titles, BotWords words) => file.Split('/') switch
    {
        ["shared", ..] => words["file.shared"],
        [_, "policies"] => words["file.policies"],
        [_, "policies", var name] when name.EndsWith(".yaml", StringComparison.Ordinal) => words.Format(
            "file.notes", titles.Find(file) ?? words["file.policy"]),
        [_, "policies", _] => titles.Find(file) ?? words["file.policy"],
        [_, "trees", ..] => titles.Find(file) ?? words["file.walk"],
        [_, "words", ..] => words["file.words"],
        [_, "tests.yaml"] => words["file.tests"],
        [_, "silent-on.yaml"] => words["file.silences"],
        [_, "council.yaml"] => words["file.council"],
        [_, "vocabulary.yaml"] => words["file.vocabulary"],
        [_, "calendar.yaml"] => words["file.calendar"],
        [_, "care.yaml" or "matters.yaml"] => words["file.people"],
        _ => words["file.other"],
    };
}
