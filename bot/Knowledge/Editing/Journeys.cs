using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>What another shape of a tree does to the journeys of <c>tests.yaml</c>, and the file as it would be then.</summary>
/// <param name="Lost">How many journeys it loses: they choose what is gone, or come to an end no more as they say.</param>
/// <param name="Otherwise">How many come to something else, and expect that from then on.</param>
/// <param name="Longer">How many answer a new question, and come to the same.</param>
/// <param name="Added">How many it has more, for questions that no other asks.</param>
internal sealed record Journeys(string Text, int Lost, int Otherwise, int Longer, int Added)
{
    private const int MostNewAnswers = 3;

    /// <param name="text">The file; null where there is none yet.</param>
    /// <param name="wanted">The tree's new shape, whose arrows all lead to a question.</param>
    public static Journeys After(string? text, DecisionTree wanted)
    {
        var after = new Journeys(text?.ReplaceLineEndings("\n") ?? "", 0, 0, 0, 0);
        var asked = new HashSet<string>();
        foreach (var (index, answers, entry) in Of(after.Text, wanted.Id).Reverse())
        {
            var walk = TreeWalker.Replay(wanted, answers);
            if (walk.Dropped.Count + walk.Waiting.Count == 0 && Completed(walk, entry) is { } whole)
            {
                after = after.With(index, answers, whole, entry);
                asked.UnionWith(whole.Answers.Select(answer => answer.Question));
            }
            else
            {
                after = after with { Text = YamlListEditor.Without(after.Text, index), Lost = after.Lost + 1 };
            }
        }

        return wanted.Questions.Count > 1
            ? wanted.Questions.Aggregate(after, (file, question) => file.Asking(question, wanted, asked))
            : after;
    }

    private static IEnumerable<(int Index, IReadOnlyList<Answer> Answers, YamlValue Entry)> Of(string text, string tree) =>
        from each in (YamlFile.Read("tests", text, []) is { IsList: true } file ? file.List() : []).Index()
        where each.Item.IsMap && each.Item.Child("walk")?.Text() == tree
        select (each.Index, (IReadOnlyList<Answer>)[.. each.Item.Child("answers")?.AnyMap()?.Entries
            .Select(entry => new Answer(entry.Name, entry.Value.Texts())) ?? []], each.Item);

    /// <summary>
    /// The walk to its end, over new questions too where answers to them let it come to what the journey says; null where none do.
    /// </summary>
    private static Walk? Completed(Walk walk, YamlValue entry) =>
        walk.Open is null ? walk : Completions(walk, MostNewAnswers).FirstOrDefault(whole => IsAsSaid(whole, entry));

    private static IEnumerable<Walk> Completions(Walk walk, int most) =>
        walk.Open is not { } open ? [walk]
        : most == 0 ? []
        : open.Options.SelectMany(option =>
            Completions(TreeWalker.Replay(walk.Tree, [.. walk.Answers, new Answer(open.Id, [option.Id])]), most - 1));

    private static bool IsAsSaid(Walk walk, YamlValue entry) =>
        walk.Deciding is { } deciding
        && entry.Child("verdict")?.Text() == deciding.Verdict.Word()
        && (entry.Child("desk")?.Text() is not { } desk || desk == deciding.Desk)
        && !(entry.Child("cites")?.Texts() ?? []).Except(deciding.Cites).Any();

    private Journeys With(int index, IReadOnlyList<Answer> answers, Walk whole, YamlValue entry)
    {
        var more = whole.Answers.Where(answer => answers.All(each => each.Question != answer.Question)).ToList();
        var text = more.Aggregate(Text, (file, answer) =>
            YamlEditor.Set(file, index, ["answers", answer.Question], YamlText.Scalar(answer.Options[0])));
        var isAsSaid = IsAsSaid(whole, entry);
        return this with
        {
            Text = isAsSaid ? text : Expecting(text, index, entry, whole.Deciding!),
            Longer = Longer + (more.Count > 0 ? 1 : 0),
            Otherwise = Otherwise + (isAsSaid ? 0 : 1),
        };
    }

    /// <summary>The file with a journey that expects this end, as closely as it expected the other one.</summary>
    private static string Expecting(string text, int index, YamlValue entry, Finding deciding)
    {
        (string Key, string? Value)[] keys =
        [
            ("verdict", deciding.Verdict.Word()),
            ("desk", deciding.Desk is { } desk ? YamlText.Scalar(desk) : null),
            ("cites", deciding.Cites.Count > 0 ? $"[{string.Join(", ", deciding.Cites)}]" : null),
        ];
        return keys.Where(key => entry.Child(key.Key) is not null).Aggregate(text, (file, key) => key.Value is { } value
            ? YamlEditor.Set(file, index, [key.Key], value)
            : YamlEditor.Remove(file, index, [key.Key]));
    }

    /// <summary>With a journey that asks the question, where none does.</summary>
    private Journeys Asking(Question question, DecisionTree tree, HashSet<string> asked)
    {
        if (asked.Contains(question.Id) || Way.To(tree, question) is not { Deciding: { } deciding } walk)
        {
            return this;
        }

        asked.UnionWith(walk.Answers.Select(answer => answer.Question));
        var answers = walk.Answers.Select(answer => $"{YamlText.Scalar(answer.Question)}: {YamlText.Scalar(answer.Options[0])}");
        var cites = deciding.Cites.Count == 0 ? "" : $"\n  cites: [{string.Join(", ", deciding.Cites)}]";
        var before = Text.TrimEnd('\n') is { Length: > 0 } text ? $"{text}\n" : "";
        return this with
        {
            Text = $"{before}- walk: {tree.Id}\n  answers: {{{string.Join(", ", answers)}}}\n  verdict: {deciding.Verdict.Word()}{cites}\n",
            Added = Added + 1,
        };
    }
}
