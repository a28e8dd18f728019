using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>Reads findings, in trees and in the calendar.</summary>
/// <param name="contacts">Ids of the organisation's contacts.</param>
internal sealed class FindingReader(IEnumerable<string> contacts)
{
    private readonly string[] desks = [.. Desks, .. contacts];

    /// <summary>Desks that every organisation has. <c>hr</c> is for what is never sent to somebody's own manager.</summary>
    private static readonly string[] Desks = ["manager", "comms", "hr"];

    public Finding? Read(YamlValue? value)
    {
        if (value?.Map("verdict", "desk", "say", "cites", "silent", "writer-can-change") is not { } map)
        {
            return null;
        }

        return new Finding(
            map.Require("verdict")?.OneOf([.. VerdictWords.All]) is { } word ? VerdictWords.Parse(word)!.Value : Verdict.Ask,
            map.RequireText("say"),
            map.Texts("cites"),
            map.Flag("silent"),
            map.Find("desk")?.OneOf(desks),
            map.Text("writer-can-change"));
    }
}
