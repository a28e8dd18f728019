using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>Reads a <c>finding</c>, as trees and the calendar write it.</summary>
internal static class FindingReader
{
    private static readonly string[] Keys = ["verdict", "say", "cites", "silent", "desk", "writer-can-change"];

    /// <param name="moreKeys">Keys that mean something to the caller beside the finding's own.</param>
    public static Finding? Read(YamlValue value, params string[] moreKeys)
    {
        if (value.Map([.. Keys, .. moreKeys]) is not { } finding)
        {
            return null;
        }

        var verdict = finding.Require("verdict")?.OneOf([.. VerdictWords.All]);
        return verdict is null ? null : new Finding(
            VerdictWords.Parse(verdict)!.Value,
            finding.Text("say") ?? "",
            finding.Texts("cites"),
            finding.Flag("silent"),
            finding.Text("desk"),
            finding.Text("writer-can-change"));
    }
}
