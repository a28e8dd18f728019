using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Notes;

/// <summary>Writes what a person chose for a clause into a notes file, and leaves everything else in it as it stands.</summary>
public static class NotesEditor
{
    private const int FirstWords = 5;

    /// <summary>
    /// The file's text with the clause's subjects and further ways of asking. The subjects replace those that stand there.
    /// </summary>
    /// <param name="text">The notes file; null where there is none yet.</param>
    public static string Write(string? text, Clause clause, IReadOnlyList<string> subjects, IReadOnlyList<string> askedAs)
    {
        var path = clause.Address[(clause.Policy.Id.Length + 1)..];
        var lines = (text ?? "").ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        if (
            text is null
            || YamlFile
                .Read("notes", text, [])
                ?.AnyMap()
                ?.Entries.FirstOrDefault(entry => entry.Name == path || entry.Name == clause.Address)
                is not { } entry
        )
        {
            return $"{Before(text)}{New(path, clause, subjects, askedAs)}\n";
        }

        // From the bottom up, so that the lines above keep their numbers.
        var note = entry.Value.AnyMap()!;
        var edits = new List<(YamlEntry? At, Action Make)>
        {
            (note.Entries.FirstOrDefault(each => each.Name == "asked-as"), () => AddWays(lines, entry, note, askedAs)),
            (note.Entries.FirstOrDefault(each => each.Name == "subjects"), () => SetSubjects(lines, entry, note, subjects)),
        };
        foreach (var edit in edits.OrderByDescending(edit => edit.At?.Key.Line ?? entry.Key.Line))
        {
            edit.Make();
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The file's text with further ways of asking for the clause; its subjects stay as they are.</summary>
    /// <param name="text">The notes file; null where there is none yet.</param>
    public static string AddWays(string? text, Clause clause, IReadOnlyList<string> askedAs)
    {
        var path = clause.Address[(clause.Policy.Id.Length + 1)..];
        if (
            text is null
            || YamlFile
                .Read("notes", text, [])
                ?.AnyMap()
                ?.Entries.FirstOrDefault(entry => entry.Name == path || entry.Name == clause.Address)
                is not { } entry
        )
        {
            return $"{Before(text)}{YamlText.Scalar(path)}:\n  starts: {YamlText.Scalar(FirstWordsOf(clause))}\n{YamlText.List("asked-as", askedAs, 2)}\n";
        }

        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        AddWays(lines, entry, entry.Value.AnyMap()!, askedAs);
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>
    /// The file's text with the first words that the clause has from now on, so that its note still stands at it. As it is where there is
    /// no such note, or where it fits.
    /// </summary>
    /// <param name="text">The notes file, which reads without a fault.</param>
    public static string Follow(string text, Clause clause, string words)
    {
        var path = clause.Address[(clause.Policy.Id.Length + 1)..];
        var note = YamlFile.Read("notes", text, [])?.AnyMap()
            ?.Entries.FirstOrDefault(entry => entry.Name == path || entry.Name == clause.Address);
        return note?.Value.Child("starts")?.Text() is { } starts
            && !Fold.Text(words).StartsWith(Fold.Text(starts), StringComparison.Ordinal)
                ? YamlEditor.Set(text, [note.Name, "starts"], YamlText.Scalar(FirstWordsOf(words)))
                : text;
    }

    private static string FirstWordsOf(Clause clause) => FirstWordsOf(clause.Words);

    private static string FirstWordsOf(string words) =>
        string.Join(' ', words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(FirstWords));

    private static string Before(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n\n";

    private static string New(string path, Clause clause, IReadOnlyList<string> subjects, IReadOnlyList<string> askedAs)
    {
        string[] lines =
        [
            $"{YamlText.Scalar(path)}:",
            $"  starts: {YamlText.Scalar(FirstWordsOf(clause))}",
            YamlText.List("subjects", subjects, 2),
        ];
        return string.Join('\n', askedAs.Count == 0 ? lines : [.. lines, YamlText.List("asked-as", askedAs, 2)]);
    }

    private static void SetSubjects(List<string> lines, YamlEntry entry, YamlMap note, IReadOnlyList<string> subjects)
    {
        if (note.Entries.FirstOrDefault(each => each.Name == "subjects") is { } old)
        {
            if (
                lines[old.Key.Line - 1].IndexOf("subjects:", StringComparison.Ordinal) is var at
                && lines[old.Key.Line - 1][..at].Trim().Length > 0
            )
            {
                var close = lines[old.Key.Line - 1].IndexOf(']', at);
                lines[old.Key.Line - 1] =
                    lines[old.Key.Line - 1][..at]
                    + YamlText.List("subjects", subjects, 0).Replace("\n", "", StringComparison.Ordinal)
                    + lines[old.Key.Line - 1][(close + 1)..];
                return;
            }

            var last = LastLine(lines, old.Key.Line - 1);
            lines.RemoveRange(old.Key.Line - 1, last - old.Key.Line + 2);
            lines.Insert(old.Key.Line - 1, YamlText.List("subjects", subjects, 2));
        }
        else
        {
            Insert(lines, entry, note, YamlText.List("subjects", subjects, 2));
        }
    }

    private static void AddWays(List<string> lines, YamlEntry entry, YamlMap note, IReadOnlyList<string> ways)
    {
        if (ways.Count == 0)
        {
            return;
        }

        if (note.Entries.FirstOrDefault(each => each.Name == "asked-as") is not { } old)
        {
            Insert(lines, entry, note, YamlText.List("asked-as", ways, 2));
            return;
        }

        var at = old.Key.Line - 1;
        if (lines[at].Contains('[', StringComparison.Ordinal))
        {
            var open = lines[at].IndexOf('[', lines[at].IndexOf("asked-as", StringComparison.Ordinal)) + 1;
            var empty = lines[at].AsSpan(open).TrimStart().StartsWith("]");
            lines[at] = lines[at].Insert(open, string.Join(", ", ways.Select(YamlText.Scalar)) + (empty ? "" : ", "));
        }
        else
        {
            var indent = lines[at + 1].Length - lines[at + 1].TrimStart().Length;
            lines.InsertRange(at + 1, ways.Select(way => $"{new string(' ', indent)}- {YamlText.Scalar(way)}"));
        }
    }

    /// <summary>A line below the first words; in a note that stands in braces, right behind the brace.</summary>
    private static void Insert(List<string> lines, YamlEntry entry, YamlMap note, string line)
    {
        var key = entry.Key.Line - 1;
        var brace = lines[key].IndexOf('{', StringComparison.Ordinal);
        if (brace >= 0)
        {
            lines[key] = lines[key].Insert(brace + 1, $"{line.Replace("\n", "", StringComparison.Ordinal).Trim()}, ");
        }
        else
        {
            lines.Insert(note.Find("starts") is { } starts ? starts.Line : key + 1, line);
        }
    }

    /// <summary>The last line of a list that begins in a line, both counted from 0.</summary>
    private static int LastLine(List<string> lines, int first)
    {
        var last = first;
        while (!lines[last].Contains(']', StringComparison.Ordinal) && last + 1 < lines.Count)
        {
            last++;
        }

        return last;
    }
}
