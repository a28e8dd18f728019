using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>Reads <c>trees/&lt;id&gt;.yaml</c> and checks the tree as a whole.</summary>
internal static class TreeFile
{
    /// <summary>The tree, also where its checks found faults; null where the file cannot be read as a tree.</summary>
    /// <param name="addresses">Addresses of the clauses in force.</param>
    public static DecisionTree? Read(string file, string text, IReadOnlySet<string> addresses, DeskNames desks, ICollection<Fault> faults)
    {
        var before = faults.Count;
        if (YamlFile.Read(file, text, faults) is not { } document || document.Map("title", "start", "questions", "end") is not { } map)
        {
            return null;
        }

        var findings = new FindingReader(desks);
        var tree = new DecisionTree(
            Path.GetFileNameWithoutExtension(file),
            map.RequireText("title"),
            map.RequireText("start"),
            [.. map.Require("questions")?.AnyMap()?.Entries.Select(entry => Question(entry, findings)).OfType<Question>() ?? []],
            findings.Read(map.Require("end")) ?? new Finding(Verdict.Ask, "", []));

        // What the reader could not make sense of would only come up again as other faults.
        if (faults.Count == before)
        {
            foreach (var fault in TreeChecks.Check(tree, addresses))
            {
                Place(document, fault.Path).Fault(fault.What, fault.Mend);
            }
        }

        return faults.Count == before ? tree : null;
    }

    private static Question? Question(YamlEntry entry, FindingReader findings)
    {
        if (entry.Value.Map("ask", "why", "cites", "choose", "options", "detect") is not { } map)
        {
            return null;
        }

        return new Question(
            entry.Name,
            map.RequireText("ask"),
            map.Text("why"),
            map.Texts("cites"),
            map.Find("choose")?.OneOf("one", "many") == "many",
            [.. map.Require("options")?.AnyMap()?.Entries.Select(option => Option(option, findings)).OfType<Option>() ?? []],
            Detect(map.Find("detect")));
    }

    private static Option? Option(YamlEntry entry, FindingReader findings)
    {
        if (entry.Value.Map("label", "also", "finding", "next", "stop", "capacity") is not { } map)
        {
            return null;
        }

        return new Option(
            entry.Name,
            map.RequireText("label"),
            map.Texts("also"),
            map.Find("finding") is { } finding ? findings.Read(finding) : null,
            map.Texts("next"),
            map.Flag("stop"),
            map.Find("capacity")?.OneOf("personal", "council") switch
            {
                "personal" => AccountCapacity.Personal,
                "council" => AccountCapacity.Council,
                _ => null,
            });
    }

    private static Dictionary<string, IReadOnlyList<string>> Detect(YamlValue? value) =>
        value?.AnyMap() is { } map
            ? map.Entries.ToDictionary(
                entry => entry.Name,
                IReadOnlyList<string> (entry) => [.. entry.Value.List().Select(item => item.OneOf([.. DraftChecker.Names])).OfType<string>()])
            : [];

    /// <summary>The key that a path of keys leads to, or as far as the file goes.</summary>
    private static YamlValue Place(YamlValue document, string path)
    {
        var (place, value) = (document, document);
        foreach (var key in path.Split('/'))
        {
            if (!value.IsMap || value.AnyMap()!.Entries.FirstOrDefault(entry => entry.Name == key) is not { } entry)
            {
                break;
            }

            (place, value) = (entry.Key, entry.Value);
        }

        return place;
    }
}
