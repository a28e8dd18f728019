using YamlDotNet.RepresentationModel;

namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>Takes an item out of a YAML file that is a list, and leaves every other letter of it as it stands.</summary>
internal static class YamlListEditor
{
    /// <summary>The text without one of its entries; comments before the next one stay.</summary>
    /// <param name="text">A YAML file that reads without a fault, a list of maps in lines of their own.</param>
    public static string Without(string text, int entry)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var entries = Entries(text);
        var first = (int)entries[entry].Start.Line - 1;
        var last = entry + 1 < entries.Count ? (int)entries[entry + 1].Start.Line - 2 : lines.Length - 1;
        while (last > first && (lines[last].Trim().Length == 0 || lines[last].StartsWith('#')))
        {
            last--;
        }

        var rest = lines[(last + 1)..];
        var isAfterGap = first == 0 || lines[first - 1].Trim().Length == 0;
        return string.Join('\n', [.. lines[..first], .. isAfterGap ? rest.SkipWhile(line => line.Trim().Length == 0) : rest]);
    }

    /// <summary>The text without one word of a list in square brackets below a key of an entry.</summary>
    public static string Without(string text, int entry, string key, string word)
    {
        var plain = text.ReplaceLineEndings("\n");
        var list = (YamlSequenceNode)((YamlMappingNode)Entries(plain)[entry]).Children[new YamlScalarNode(key)];
        var at = list.Children.IndexOf(new YamlScalarNode(word));
        var (from, to) = at + 1 < list.Children.Count
            ? ((int)list.Children[at].Start.Index, (int)list.Children[at + 1].Start.Index)
            : ((int)list.Children[at - 1].End.Index, (int)list.Children[at].End.Index);
        return plain[..from] + plain[to..];
    }

    private static List<YamlNode> Entries(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text.ReplaceLineEndings("\n")));
        return [.. ((YamlSequenceNode)stream.Documents[0].RootNode).Children];
    }
}
