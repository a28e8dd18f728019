using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Trees;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>
/// Writes other answers, questions and arrows into a council's tree file, and leaves every other letter of it as it stands. Words that
/// differ are left to <see cref="TreeEditor"/>.
/// </summary>
internal static class TreeShapeEditor
{
    /// <summary>The file's text with what the wanted tree has and the tree has not, and without what it has no more.</summary>
    /// <param name="text">The tree's file, which reads without a fault.</param>
    /// <param name="shared">The shared trees, one of which the file may name.</param>
    public static string Write(string text, DecisionTree tree, DecisionTree wanted, IReadOnlyDictionary<string, TreePart> shared)
    {
        var lines = text.ReplaceLineEndings("\n");
        foreach (var gone in tree.Questions.Where(question => wanted.Find(question.Id) is null))
        {
            lines = Without(lines, ["questions", gone.Id]);
        }

        foreach (var question in wanted.Questions)
        {
            lines = tree.Find(question.Id) is { } was
                ? Answers(lines, was, question, Common(lines, shared)?.Find(question.Id))
                : Spaced(lines, YamlEditor.Add(lines, ["questions"], QuestionLines(question, Root(lines)), before: null));
        }

        return lines;
    }

    /// <summary>
    /// Whether the file says at its top what follows from every "I'm not sure", which each question of a shared tree has by itself.
    /// </summary>
    public static bool TellsDoubt(string text) => TellsDoubt(Root(text));

    private static bool TellsDoubt(YamlValue root) => IsShared(root) && root.Child("unsure") is not null;

    private static string Answers(string text, Question was, Question wanted, QuestionPart? common)
    {
        var lines = text;
        foreach (var gone in was.Options.Where(option => wanted.Find(option.Id) is null))
        {
            lines = WithoutAnswer(lines, was.Id, gone.Id, common?.Find(gone.Id) is not null);
        }

        foreach (var option in wanted.Options)
        {
            var before = wanted.Options.Select(each => each.Id).FirstOrDefault(id => id is Question.None or Question.NotSure);
            lines = was.Find(option.Id) is not { } same
                ? YamlEditor.Add(lines, ["questions", was.Id, "options"], OptionLines(option, Root(lines), was.Id), before)
                : same.Next.SequenceEqual(option.Next) ? lines
                : YamlEditor.Set(lines, ["questions", was.Id, "options", option.Id, "next"], Next(option.Next));
        }

        return lines;
    }

    /// <summary>An answer that the shared tree offers is listed among those that the council drops.</summary>
    private static string WithoutAnswer(string text, string question, string option, bool isShared)
    {
        string[] at = ["questions", question];
        var own = Root(text).Nearest($"questions/{question}");
        var lines = own.Child("options")?.Child(option) is null ? text : Without(text, [.. at, "options", option]);
        if (own.Child("detect")?.Child(option) is not null)
        {
            lines = Without(lines, [.. at, "detect", option]);
        }

        return isShared
            ? YamlEditor.Set(lines, [.. at, "drop"], List((own.Child("drop")?.Texts() ?? []).Append(option)))
            : lines;
    }

    /// <summary>Without a key; a map that would be left with none goes with its last one, and the blank line below it.</summary>
    private static string Without(string text, string[] path)
    {
        var map = Root(text).Nearest(string.Join('/', path[..^1]));
        if (map.AnyMap()!.Entries.Count == 1)
        {
            return path.Length == 3 ? YamlEditor.Set(text, path[..^1], "{}") : Without(text, path[..^1]);
        }

        var written = YamlEditor.Remove(text, path);
        var at = 0;
        while (at < written.Length && written[at] == text[at])
        {
            at++;
        }

        var line = written.LastIndexOf('\n', Math.Max(0, at - 1));
        return line > 0 && written[line - 1] == '\n' && line + 1 < written.Length && written[line + 1] == '\n'
            ? written.Remove(line, 1)
            : written;
    }

    /// <summary>A question stands apart from the one before it where the others do.</summary>
    private static string Spaced(string before, string after)
    {
        var at = 0;
        while (at < before.Length && before[at] == after[at])
        {
            at++;
        }

        var questions = before.IndexOf("questions:", StringComparison.Ordinal);
        var isSpaced = questions >= 0 && before.IndexOf("\n\n", questions, StringComparison.Ordinal) is >= 0 and var gap && gap < at;
        return isSpaced ? after.Insert(after.LastIndexOf('\n', at) is var line and >= 0 ? line : at, "\n") : after;
    }

    private static YamlLines QuestionLines(Question question, YamlValue root)
    {
        var isGiven = TellsDoubt(root);
        List<YamlLines> values = [YamlLines.Of("ask", YamlText.Scalar(question.Ask))];
        if (question.Why is { } why)
        {
            values.Add(YamlLines.Of("why", YamlText.Scalar(why)));
        }

        values.Add(
            new YamlLines(
                "options",
                [
                    .. question.Options.Where(option => !isGiven || option.Id != Question.NotSure)
                        .Select(option => OptionLines(option, root, question.Id)),
                ]
            )
        );
        return new YamlLines(question.Id, values);
    }

    private static YamlLines OptionLines(Option option, YamlValue root, string question)
    {
        List<YamlLines> values = [YamlLines.Of("label", YamlText.Scalar(option.Label))];
        if (option.Also.Count > 0)
        {
            values.Add(YamlLines.Of("also", List(option.Also)));
        }

        var keys = option.Finding is { } finding ? TreeEditor.Keys(finding, Policy(root)) : [];
        var told = keys.Select(key => YamlLines.Of(key.Key, key.Value));
        if (!IsShared(root))
        {
            values.AddRange(option.Finding is null ? [] : [new YamlLines("finding", [.. told])]);
        }
        else if (option.Finding is not null)
        {
            values.AddRange([.. told, .. Instead(option.Finding, root.Nearest($"questions/{question}"))]);
        }

        values.AddRange(option.Next.Count == 0 ? [] : [YamlLines.Of("next", Next(option.Next))]);
        return new YamlLines(option.Id, values);
    }

    /// <summary>What an answer says itself, so that it does not take over what stands at its question.</summary>
    private static IEnumerable<YamlLines> Instead(Finding finding, YamlValue question)
    {
        if (finding.Cites.Count == 0 && question.Child("cites") is not null)
        {
            yield return YamlLines.Of("cites", "[]");
        }

        if (!finding.Silent && question.Child("silent") is not null)
        {
            yield return YamlLines.Of("silent", "false");
        }
    }

    private static YamlValue Root(string text) => YamlFile.Read("tree", text, [])!;

    private static bool IsShared(YamlValue root) => root.Child("shared") is not null;

    private static TreePart? Common(string text, IReadOnlyDictionary<string, TreePart> shared) =>
        Root(text).Child("shared")?.Text() is { } name ? shared.GetValueOrDefault(name) : null;

    private static string? Policy(YamlValue root) => IsShared(root) ? root.Child("policy")?.Text() : null;

    private static string Next(IReadOnlyList<string> next) => next is [var one] ? YamlText.Scalar(one) : List(next);

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(YamlText.Scalar))}]";
}
