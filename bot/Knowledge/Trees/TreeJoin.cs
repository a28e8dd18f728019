using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>
/// Makes a council's tree of a shared one and of what the council says follows. A question is asked where the council's file
/// names it. What an option leaves out is taken from the nearest place that says it: the option of the council's file, the
/// option of the shared file, for "I'm not sure" the words at the top, the question of the council's file, the top.
/// </summary>
internal sealed class TreeJoin(TreePart shared, TreePart own)
{
    private const string NotSure = "I'm not sure";

    /// <summary>The tree; reports what the council's file names and nobody knows.</summary>
    public DecisionTree Join(string id)
    {
        List<Question> questions =
        [
            .. from question in shared.Questions
               where own.Find(question.Id) is not null
               select Question(question, own.Find(question.Id)!),
            .. from question in own.Questions
               where shared.Find(question.Id) is null && IsWritten(question)
               select Question(null, question),
        ];
        var end = own.End.Or(shared.End).Or(Outcome.Nothing with { Verdict = Verdict.Allowed }).ToFinding()!;
        return new DecisionTree(id, own.Title ?? shared.Title ?? "", own.Start ?? shared.Start ?? "", questions, end)
        {
            PassesOver = own.PassesOver,
        };
    }

    private Question Question(QuestionPart? common, QuestionPart mine)
    {
        var dropped = Dropped(common, mine);
        var options = mine
            .Options.Where(option => common?.Find(option.Id) is null && IsWritten(option, common))
            .Select(option => Option(null, option, mine))
            .ToList();
        List<Option> usual =
        [
            .. from option in common?.Options ?? []
               where !dropped.Contains(option.Id)
               select Option(option, mine.Find(option.Id), mine),
        ];
        var last = usual.FindIndex(option => option.Id is Advice.Question.None or Advice.Question.NotSure);
        usual.InsertRange(last < 0 ? usual.Count : last, options.Where(option => option.Id != Advice.Question.NotSure));
        usual.AddRange(options.Where(option => option.Id == Advice.Question.NotSure));
        if (!usual.Exists(option => option.Id == Advice.Question.NotSure))
        {
            usual.Add(Option(null, null, mine));
        }

        return new Question(
            mine.Id,
            mine.Ask ?? common?.Ask ?? "",
            mine.Why ?? common?.Why ?? mine.Rule.Say,
            mine.Rule.Cites ?? [],
            mine.ChooseMany ?? common?.ChooseMany ?? false,
            usual,
            Detect(common, mine, usual));
    }

    /// <summary>An option of either file or of both; of neither for the "I'm not sure" that every question has.</summary>
    private Option Option(OptionPart? common, OptionPart? mine, QuestionPart question)
    {
        var id = mine?.Id ?? common?.Id ?? Advice.Question.NotSure;
        return new Option(
            id,
            mine?.Label ?? common?.Label ?? NotSure,
            mine?.Also ?? common?.Also ?? [],
            Finding(id, mine?.Outcome ?? Outcome.Nothing, common?.Outcome ?? Outcome.Nothing, question.Rule),
            mine?.Next ?? [.. (common?.Next ?? []).Where(next => next == DecisionTree.EndOfBranch || own.Find(next) is not null)],
            mine?.Stop ?? common?.Stop ?? false,
            mine?.Capacity ?? common?.Capacity)
        {
            Means = mine?.Means ?? common?.Means ?? [],
        };
    }

    private Finding? Finding(string id, Outcome mine, Outcome common, Outcome rule)
    {
        var nearest = mine.Or(common);
        if (id == Advice.Question.NotSure)
        {
            nearest = nearest
                .Or(
                    own.Unsure with
                    {
                        Cites = [.. (own.Unsure.Cites ?? []).Concat(rule.Cites ?? []).Distinct().Take(Advice.Finding.MostCites)],
                    }
                )
                .Or(Outcome.Nothing with { Verdict = Verdict.Ask });
        }

        var finding = nearest.Or(rule with { Silent = nearest.Verdict == Verdict.Ask ? rule.Silent : null }).Or(own.Desk).ToFinding();

        // A hint of the shared file belongs to its verdict; under another one it would be wrong.
        return finding is { Verdict: Verdict.Allowed or Verdict.Ask } && mine.WriterCanChange is null
            ? finding with
            {
                WriterCanChange = null,
            }
            : finding;
    }

    private static Dictionary<string, IReadOnlyList<string>> Detect(QuestionPart? common, QuestionPart mine, List<Option> options)
    {
        var detect = (common?.Detect ?? new Dictionary<string, IReadOnlyList<string>>())
            .Where(pair => options.Exists(option => option.Id == pair.Key))
            .ToDictionary();
        foreach (var (option, detectors) in mine.Detect)
        {
            detect[option] = detectors;
        }

        return detect;
    }

    private static HashSet<string> Dropped(QuestionPart? common, QuestionPart mine) =>
        [.. mine.Drop.Select(name => name.OneOf([.. (common?.Options ?? []).Select(option => option.Id)])).OfType<string>()];

    private bool IsWritten(QuestionPart question)
    {
        if (question.Ask is not null)
        {
            return true;
        }

        question.Key.Fault(
            $"The shared tree has no question \"{question.Id}\".",
            $"{NearestName.Suggest(question.Id, shared.Questions.Select(each => each.Id))}Write under \"ask\" what is asked, to add a question of your own."
        );
        return false;
    }

    private static bool IsWritten(OptionPart option, QuestionPart? common)
    {
        if (option.Label is not null || option.Id == Advice.Question.NotSure)
        {
            return true;
        }

        option.Key.Fault(
            $"The shared question has no option \"{option.Id}\".",
            $"{NearestName.Suggest(option.Id, (common?.Options ?? []).Select(each => each.Id))}Write a \"label\", to add an option of your own."
        );
        return false;
    }
}
