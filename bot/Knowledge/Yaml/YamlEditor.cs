using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>Writes one value into a YAML file, and leaves every other letter of it as it stands.</summary>
internal static class YamlEditor
{
    /// <summary>The text with a value at a path of keys. Keys that are missing are written, below or beside those that are there.</summary>
    /// <param name="text">A YAML file that reads without a fault.</param>
    /// <param name="value">As YAML writes it in one line, for example by <see cref="YamlText.Scalar"/>.</param>
    public static string Set(string text, IReadOnlyList<string> path, string value) => Set(text, Root(text), path, value);

    /// <summary>The text of a list of maps, with a value at a path of keys of one of them.</summary>
    /// <param name="entry">Which of the list's maps, counted from 0.</param>
    public static string Set(string text, int entry, IReadOnlyList<string> path, string value) =>
        Set(text, ((YamlSequenceNode)Root(text))[entry], path, value);

    private static string Set(string text, YamlNode root, IReadOnlyList<string> path, string value)
    {
        var (map, depth) = Deepest(root, path);
        if (depth == path.Count - 1 && Find(map, path[depth]) is { } entry)
        {
            var (first, last) = Span(text, entry.Value);
            return $"{text[..first]}{value}{text[last..]}";
        }

        var missing = path.Skip(depth)
            .Reverse()
            .Aggregate(value, (inner, key) => inner == value ? $"{YamlText.Scalar(key)}: {inner}" : $"{YamlText.Scalar(key)}: {{{inner}}}");
        return Insert(text, map, missing);
    }

    /// <summary>The text without the key at the end of a path; as it is where there is no such key.</summary>
    public static string Remove(string text, IReadOnlyList<string> path) => Remove(text, Root(text), path);

    /// <summary>The text of a list of maps, without the key at the end of a path of one of them.</summary>
    /// <param name="entry">Which of the list's maps, counted from 0.</param>
    public static string Remove(string text, int entry, IReadOnlyList<string> path) =>
        Remove(text, ((YamlSequenceNode)Root(text))[entry], path);

    private static string Remove(string text, YamlNode root, IReadOnlyList<string> path)
    {
        var (map, depth) = Deepest(root, path);
        if (depth != path.Count - 1 || Find(map, path[depth]) is not { } entry)
        {
            return text;
        }

        var (first, last) = ((int)entry.Key.Start.Index, Span(text, entry.Value).Last);
        return map.Style == MappingStyle.Flow ? WithoutComma(text, first, last) : WithoutLines(text, first, last);
    }

    /// <summary>
    /// The text with one more key below a path of keys that is there: in lines of its own where the keys beside it have theirs.
    /// </summary>
    /// <param name="values">The keys below it, with values as YAML writes them in one line; a value may be a map in lines itself.</param>
    /// <param name="before">The key before which it stands; null, or one that is not there, for the end.</param>
    public static string Add(string text, IReadOnlyList<string> path, YamlLines values, string? before)
    {
        var (above, depth) = Deepest(Root(text), path);
        if (depth < path.Count - 1 || Find(above, path[^1]) is not { Value: YamlMappingNode { Children.Count: > 0 } map })
        {
            return Set(text, [.. path, values.Key], values.InOneLine());
        }

        var next = before is null ? null : Find(map, before)?.Key;
        if (map.Style == MappingStyle.Flow)
        {
            var (at, pair) = (Span(text, map.Children[^1].Value).Last, $"{YamlText.Scalar(values.Key)}: {values.InOneLine()}");
            return next is null ? text.Insert(at, $", {pair}") : text.Insert((int)next.Start.Index, $"{pair}, ");
        }

        var indent = (int)map.Children[0].Key.Start.Column - 1;
        return next is null
            ? text.Insert(EndOfLine(text, Span(text, map.Children[^1].Value).Last), $"\n{values.InLines(indent)}")
            : text.Insert((int)next.Start.Index - indent, $"{values.InLines(indent)}\n");
    }

    private static YamlNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    /// <summary>The map that holds as many keys of a path as there are, and how many those are.</summary>
    private static (YamlMappingNode Map, int Depth) Deepest(YamlNode root, IReadOnlyList<string> path)
    {
        var (map, depth) = ((YamlMappingNode)root, 0);
        while (depth < path.Count - 1 && Find(map, path[depth]) is { Value: YamlMappingNode child })
        {
            (map, depth) = (child, depth + 1);
        }

        return (map, depth);
    }

    private static KeyValuePair<YamlNode, YamlNode>? Find(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? KeyValuePair.Create(map.Children.Keys.First(each => each.Equals(new YamlScalarNode(key))), value)
            : null;

    /// <summary>Where a value stands; the spaces behind it are not part of it.</summary>
    private static (int First, int Last) Span(string text, YamlNode node)
    {
        var last = node switch
        {
            YamlSequenceNode { Children: [.., var item] } list => list.Style == SequenceStyle.Flow
                ? text.IndexOf(']', Span(text, item).Last) + 1
                : Span(text, item).Last,
            YamlMappingNode { Children: [.., var pair] } map => map.Style == MappingStyle.Flow
                ? text.IndexOf('}', Span(text, pair.Value).Last) + 1
                : Span(text, pair.Value).Last,
            YamlScalarNode scalar => (int)scalar.End.Index,
            _ => text.IndexOfAny([']', '}'], (int)node.Start.Index) + 1,
        };
        return ((int)node.Start.Index, (int)node.Start.Index + text[(int)node.Start.Index..last].TrimEnd().Length);
    }

    private static string Insert(string text, YamlMappingNode map, string pair)
    {
        if (map.Children is not [var (key, value), ..])
        {
            return text.Insert((int)map.Start.Index + 1, pair);
        }

        if (map.Style == MappingStyle.Flow)
        {
            var last = Span(text, map.Children[^1].Value).Last;
            return text.Insert(last, $", {pair}");
        }

        var indent = new string(' ', (int)key.Start.Column - 1);
        // Below the last key whose value is no map: what is said of an option stands before what is below it.
        var at = map
            .Children.TakeWhile(child => child.Value is not YamlMappingNode)
            .Select(child => (int?)EndOfLine(text, Span(text, child.Value).Last))
            .LastOrDefault();
        return at is { } end ? text.Insert(end, $"\n{indent}{pair}") : text.Insert((int)key.Start.Index, $"{pair}\n{indent}");
    }

    private static string WithoutComma(string text, int first, int last)
    {
        var after = text[last..].TrimStart();
        var before = text[..first].TrimEnd();
        return after.StartsWith(',') ? $"{text[..first]}{after[1..].TrimStart()}"
            : before.EndsWith(',') ? $"{before[..^1]}{text[last..]}"
            : $"{text[..first]}{text[last..]}";
    }

    private static string WithoutLines(string text, int first, int last) =>
        $"{text[..(text.LastIndexOf('\n', Math.Max(first - 1, 0)) + 1)]}{text[Math.Min(text.Length, EndOfLine(text, last) + 1)..]}";

    private static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is var at and >= 0 ? at : text.Length;
}
