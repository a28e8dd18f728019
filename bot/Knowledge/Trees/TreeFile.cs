using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;
using TeamsPolicyBot.Phrases;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>Reads <c>trees/&lt;id&gt;.yaml</c> and checks the tree as a whole.</summary>
internal static class TreeFile
{
    /// <summary>The file that a council's tree was read from.</summary>
    public static string NameOf(KnowledgeFiles files, DecisionTree tree) => $"{files.OrganisationId}/trees/{tree.Id}.yaml";

    private static readonly string[] Keys = ["title", "start", "questions", "end", "passes-over"];

    /// <summary>The tree; null where something is wrong with it.</summary>
    /// <param name="shared">The shared trees, of which the file may name one under <c>shared</c>.</param>
    /// <param name="addresses">Addresses of the clauses in force.</param>
    public static DecisionTree? Read(
        string file, string text, IReadOnlyDictionary<string, TreePart> shared, IReadOnlySet<string> addresses, DeskNames desks,
        ICollection<Fault> faults)
    {
        var before = faults.Count;
        if (YamlFile.Read(file, text, faults) is not { IsEmpty: false } document)
        {
            return null;
        }

        var id = Path.GetFileNameWithoutExtension(file);
        var tree = document.Child("shared") is null ? Whole(id, document, desks) : Joined(id, document, shared, addresses, desks);

        // What the reader could not make sense of would only come up again as other faults.
        if (tree is not null && faults.Count == before)
        {
            foreach (var fault in TreeChecks.Check(tree, addresses))
            {
                Tell(document, fault);
            }
        }

        return faults.Count == before ? tree : null;
    }

    /// <summary>A tree that stands in one file.</summary>
    private static DecisionTree? Whole(string id, YamlValue document, DeskNames desks)
    {
        if (document.Map(Keys) is not { } map)
        {
            return null;
        }

        var findings = new FindingReader(desks);
        return new DecisionTree(
            id,
            map.RequireText("title"),
            map.RequireText("start"),
            [.. map.Require("questions")?.AnyMap()?.Entries.Select(entry => Question(entry, findings)).OfType<Question>() ?? []],
            findings.Read(map.Require("end")) ?? new Finding(Verdict.Ask, "", []))
        {
            PassesOver = map.Texts("passes-over"),
        };
    }

    /// <summary>A shared tree with what follows from its answers under the council's policy.</summary>
    private static DecisionTree? Joined(
        string id, YamlValue document, IReadOnlyDictionary<string, TreePart> shared, IReadOnlySet<string> addresses, DeskNames desks)
    {
        if (document.Map(["shared", "policy", "desk", "unsure", .. Keys]) is not { } map
            || map.Find("shared")!.OneOf([.. shared.Keys]) is not { } name)
        {
            return null;
        }

        var policies = addresses.Select(address => address.Split('/')[0]).Distinct().ToArray();
        var policy = map.Find("policy")?.OneOf(policies);
        var part = new TreePartReader(desks, cite => policy is null || addresses.Contains(cite) ? cite : $"{policy}/{cite}").Read(map);
        return new TreeJoin(shared[name], part).Join(id);
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
        if (entry.Value.Map("label", "also", "means", "finding", "next", "stop", "capacity") is not { } map)
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
            Capacity(map.Find("capacity")))
        {
            Means = Means(map.Find("means")) ?? [],
        };
    }

    /// <summary>What people mean by an option; null where nothing is said of it.</summary>
    internal static IReadOnlyList<string>? Means(YamlValue? value) =>
        value is null ? null : [.. value.List().Select(item => item.OneOf([.. PlainAnswers.Meanings])).OfType<string>()];

    internal static AccountCapacity? Capacity(YamlValue? value) => value?.OneOf("personal", "council") switch
    {
        "personal" => AccountCapacity.Personal,
        "council" => AccountCapacity.Council,
        _ => null,
    };

    /// <summary>The draft detectors that speak for each option.</summary>
    internal static Dictionary<string, IReadOnlyList<string>> Detect(YamlValue? value) =>
        value?.AnyMap() is { } map
            ? map.Entries.ToDictionary(
                entry => entry.Name,
                IReadOnlyList<string> (entry) =>
                    [.. entry.Value.List().Select(item => item.OneOf([.. DraftChecker.Names])).OfType<string>()]
            )
            : [];

    /// <summary>
    /// Tells a fault at the key that its path leads to, or as far as the file goes; an option that only the shared file writes is named.
    /// </summary>
    private static void Tell(YamlValue document, TreeFault fault)
    {
        var keys = fault.Path.Split('/');
        var (place, value, depth) = (document, document, 0);
        foreach (var key in keys)
        {
            if (!value.IsMap || value.AnyMap()!.Entries.FirstOrDefault(entry => entry.Name == key) is not { } entry)
            {
                break;
            }

            (place, value, depth) = (entry.Key, entry.Value, depth + 1);
        }

        var isShared = keys is [_, _, "options", _, ..] && depth < 4;
        place.Fault(
            isShared ? $"Option \"{keys[3]}\": {fault.What}" : fault.What,
            isShared ? $"{fault.Mend} The shared tree offers this option; name it under 'drop' if you do not." : fault.Mend);
    }
}
