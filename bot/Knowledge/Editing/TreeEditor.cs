using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>Writes other words into a council's tree file, and leaves every other letter of it as it stands.</summary>
internal static class TreeEditor
{
    /// <summary>The file's text with the words that differ from those that stand at the place now.</summary>
    /// <param name="text">The tree's file, which reads without a fault.</param>
    public static string Write(string text, TreePlace place, TreeWords words)
    {
        var lines = text.ReplaceLineEndings("\n");
        var root = YamlFile.Read(place.Tree.Id, lines, [])!;
        var isShared = root.Child("shared") is not null;
        string[] at = place switch
        {
            { Question: null } => ["end"],
            { Option: null } => ["questions", place.Question.Id],
            _ => ["questions", place.Question.Id, "options", place.Option.Id],
        };
        var was = place.Words;
        foreach (var (key, value) in Changed(was, words, place))
        {
            lines = value is null ? YamlEditor.Remove(lines, [.. at, key]) : YamlEditor.Set(lines, [.. at, key], value);
        }

        // In a tree of its own, what is told of an option stands in a map below it.
        string[] told = isShared || place.Question is null ? at : [.. at, "finding"];
        if (words.Finding is null && was.Finding is not null && !isShared)
        {
            return YamlEditor.Remove(lines, told);
        }

        foreach (var (key, value) in Changed(was.Finding, words.Finding, isShared ? root.Child("policy")?.Text() : null))
        {
            lines = value is null ? YamlEditor.Remove(lines, [.. told, key]) : YamlEditor.Set(lines, [.. told, key], value);
        }

        return lines;
    }

    private static IEnumerable<(string Key, string? Value)> Changed(TreeWords was, TreeWords now, TreePlace place)
    {
        if (was.Label != now.Label)
        {
            yield return (place.Option is null ? "ask" : "label", Scalar(now.Label));
        }

        if (was.Why != now.Why)
        {
            yield return ("why", Scalar(now.Why));
        }

        // No arrow is written as the end of the branch, since a shared tree may have one where the council's file says nothing.
        if (now.Next is { } next && place.Option is { } option && !option.Next.SequenceEqual(next))
        {
            yield return ("next", next is [var one] ? YamlText.Scalar(one) : $"[{string.Join(", ", next.Select(YamlText.Scalar))}]");
        }
    }

    /// <summary>The keys of a finding that say something, and what each says.</summary>
    /// <param name="policy">The policy whose name the file leaves out before its clauses; null where it writes whole addresses.</param>
    public static IEnumerable<(string Key, string Value)> Keys(Finding finding, string? policy) =>
        Changed(null, finding, policy).Select(key => (key.Key, key.Value!));

    /// <param name="policy">The policy whose name the file leaves out before its clauses; null where it writes whole addresses.</param>
    private static IEnumerable<(string Key, string? Value)> Changed(Finding? was, Finding? now, string? policy)
    {
        (string Key, string? Was, string? Now)[] keys =
        [
            ("verdict", was?.Verdict.Word(), now?.Verdict.Word()),
            ("desk", Scalar(was?.Desk), Scalar(now?.Desk)),
            ("silent", was?.Silent == true ? "true" : null, now?.Silent == true ? "true" : null),
            ("say", Scalar(was?.Say), Scalar(now?.Say)),
            ("cites", Cites(was, policy), Cites(now, policy)),
            ("writer-can-change", Scalar(was?.WriterCanChange), Scalar(now?.WriterCanChange)),
        ];
        return keys.Where(key => key.Was != key.Now).Select(key => (key.Key, key.Now));
    }

    private static string? Scalar(string? text) => string.IsNullOrEmpty(text) ? null : YamlText.Scalar(text);

    private static string? Cites(Finding? finding, string? policy) =>
        finding is not { Cites.Count: > 0 }
            ? null
            : $"[{string.Join(", ", finding.Cites.Select(cite => policy is not null && cite.StartsWith($"{policy}/", StringComparison.Ordinal) ? cite[(policy.Length + 1)..] : cite))}]";
}
