using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>Reads a shared tree, or a council's file for one.</summary>
/// <param name="address">Makes the whole address of a clause of what the file writes for it.</param>
internal sealed class TreePartReader(DeskNames desks, Func<string, string> address)
{
    private static readonly string[] QuestionKeys = ["ask", "why", "choose", "drop", "options", "detect", "desk", "say", "cites", "silent"];

    private static readonly string[] OptionKeys = ["label", "also", "means", "next", "stop", "capacity", .. Outcome.Keys];

    public TreePart Read(YamlMap map) => new(
        map.Text("title"),
        map.Text("start"),
        [.. map.Require("questions")?.AnyMap()?.Entries.Select(Question).OfType<QuestionPart>() ?? []],
        map.Find("unsure")?.Map(Outcome.Keys) is { } unsure ? Said(unsure) : Outcome.Nothing,
        Outcome.Nothing with { Desk = desks.Desk(map.Find("desk")) },
        map.Find("end")?.Map(Outcome.Keys) is { } end ? Said(end) : Outcome.Nothing,
        [.. map.Texts("passes-over").Select(address)]);

    private QuestionPart? Question(YamlEntry entry) =>
        entry.Value.Map(QuestionKeys) is { } map
            ? new QuestionPart(
                entry.Name,
                entry.Key,
                map.Text("ask"),
                map.Text("why"),
                map.Find("choose")?.OneOf("one", "many") is { } choose ? choose == "many" : null,
                Said(map),
                map.List("drop"),
                [.. map.Find("options")?.AnyMap()?.Entries.Select(Option).OfType<OptionPart>() ?? []],
                TreeFile.Detect(map.Find("detect")))
            : null;

    private OptionPart? Option(YamlEntry entry) =>
        entry.Value.Map(OptionKeys) is { } map
            ? new OptionPart(
                entry.Name,
                entry.Key,
                map.Text("label"),
                map.Find("also")?.Texts(),
                map.Find("next")?.Texts(),
                map.Find("stop")?.Flag(),
                TreeFile.Capacity(map.Find("capacity")),
                Said(map),
                TreeFile.Means(map.Find("means")))
            : null;

    private Outcome Said(YamlMap map) => new(
        map.Find("verdict")?.OneOf([.. VerdictWords.All]) is { } word ? VerdictWords.Parse(word) : null,
        desks.Desk(map.Find("desk")),
        map.Text("say"),
        map.Find("cites")?.Texts() is { } cites ? [.. cites.Select(address)] : null,
        map.Find("silent")?.Flag(),
        map.Text("writer-can-change"));
}
