using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>Reads findings, in trees and in the calendar.</summary>
internal sealed class FindingReader(DeskNames desks)
{
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
            desks.Desk(map.Find("desk")),
            map.Text("writer-can-change"));
    }
}
