using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>The forms that give a decision tree an answer or a question more, or one less.</summary>
internal static class TreeShapeFormReader
{
    private const string NewAnswer = "+";
    private const int MostShown = 3000;

    /// <summary>What a choice ends in, behind the name of a question, and the form that it opens.</summary>
    private static readonly (string Sign, string Kind)[] Signs =
        [("+", DeskActions.AddAnswer), ("?", DeskActions.AddQuestion), ("-", DeskActions.RemoveAnswer), ("--", DeskActions.RemoveQuestion)];

    /// <summary>What can be chosen besides the words of a question: the first one stays.</summary>
    public static IEnumerable<(string Value, string Title)> Choices(DecisionTree tree, Question question, BotWords says) =>
        from each in Signs
        where each.Kind != DeskActions.RemoveQuestion || question.Id != tree.Start
        select ($"{tree.Id}/{question.Id}/{each.Sign}", says[$"desk.tree.{each.Kind}"]);

    /// <summary>The form that a choice opens, empty; null where there is none.</summary>
    public static DeskForm? Open(KnowledgeRelease release, string name, BotWords says) =>
        Signs.FirstOrDefault(each => name.EndsWith($"/{each.Sign}", StringComparison.Ordinal)) is { Kind: { } kind } sign
        && TreePlace.Find(release, name[..^(sign.Sign.Length + 1)]) is { Question: not null } place
            ? Form(kind, new Intent(DeskActions.Open, []), release, place, says)
            : null;

    /// <summary>The form as it was sent, and what it comes to.</summary>
    public static (DeskForm Form, FormEdits Edits) Sent(Intent sent, FolderNow now, KnowledgeRelease release, BotWords says)
    {
        if (TreePlace.Find(release, sent.Text(DeskActions.Place)) is not { Question: { } question } place)
        {
            return (TreeFormReader.ChooseQuestion(release, says) with { Notice = (says["desk.tree.gone"], null) }, new FormEdits([]));
        }

        var form = Form(sent.Text(DeskActions.Kind), sent, release, place, says);
        return sent.Text(DeskActions.Was) != form.Data[DeskActions.Was]
            ? (form with { IsOvertaken = true, Notice = ("", Told(form.Kind, place, says)) }, new FormEdits([]))
            : (form, form.Kind switch
            {
                DeskActions.AddAnswer => TreeShapeForms.AddAnswer(now, place.Tree, question, Answer(sent, release, question)),
                DeskActions.AddQuestion => AddQuestion(sent, now, release, place, says),
                DeskActions.RemoveAnswer => TreeShapeForms.RemoveAnswer(
                    now, place.Tree, question, sent.Text(DeskActions.Answer), TakesAlong(sent)),
                _ => TreeShapeForms.RemoveQuestion(now, place.Tree, question, sent.Text($"{DeskActions.Next}-1"), TakesAlong(sent)),
            });
    }

    /// <summary>Whether somebody has said yes to what would be lost.</summary>
    public static bool TakesAlong(Intent sent) => sent.Text(DeskActions.TakesAlong).Contains("yes", StringComparison.Ordinal);

    /// <summary>The form with what would be lost, and a box to tick where that may go.</summary>
    public static DeskForm Asking(DeskForm form, IReadOnlyList<DeskNote> losses, BotWords says) =>
        form with
        {
            Notice = (string.Join(" ", losses.Select(loss => says.Format($"desk.note.{loss.Key}", loss.Names))), null),
            Fields = [.. form.Fields.Where(field => field.Id != DeskActions.TakesAlong), Tick("", says)],
        };

    private static DeskForm Form(string kind, Intent sent, KnowledgeRelease release, TreePlace place, BotWords says)
    {
        var known = Signs.Any(each => each.Kind == kind) ? kind : DeskActions.RemoveQuestion;
        var fields = known switch
        {
            DeskActions.AddAnswer => AnswerFields(sent, release, place, says),
            DeskActions.AddQuestion => QuestionFields(sent, release, place, says),
            DeskActions.RemoveAnswer =>
            [
                DeskFields.Chosen(DeskActions.Answer, says["desk.tree.which-answer"], sent, [.. place.Question!.Options
                    .Where(option => option.Id != Question.NotSure).Select(option => (option.Id, option.Label))]),
            ],
            _ => [Next(sent, place, says) with { Label = says["desk.tree.instead"] }],
        };
        return new DeskForm(
            known,
            says[$"desk.tree.{known}"],
            says.Format($"desk.tree.{known}.explains", place.Question!.Ask),
            [
                .. fields,
                DeskFields.Why(sent.Text(DeskActions.Why), says),
                .. TakesAlong(sent) ? [Tick("yes", says)] : Array.Empty<DeskField>(),
            ],
            new Dictionary<string, string>
            {
                [DeskActions.Place] = place.Name,
                [DeskActions.Was] = MarkOf(known, place),
            });
    }

    private static IEnumerable<DeskField> AnswerFields(Intent sent, KnowledgeRelease release, TreePlace place, BotWords says) =>
    [
        new(DeskActions.Label, says["desk.tree.option"], sent.Text(DeskActions.Label), DeskFields.ShortText),
        .. TreeFormReader.Outcome(release, TreeFormReader.Told(sent, release), mayBeNone: true, says),
        Next(sent, place, says),
    ];

    private static DeskField Next(Intent sent, TreePlace place, BotWords says) => ArrowFields.One(
        0, place.Tree, place.Question!,
        sent.Text($"{DeskActions.Next}-1") is { Length: > 0 } next ? next : DecisionTree.EndOfBranch, says);

    private static IEnumerable<DeskField> QuestionFields(Intent sent, KnowledgeRelease release, TreePlace place, BotWords says) =>
    [
        DeskFields.Chosen(DeskActions.Answer, says["desk.tree.after"], sent,
        [
            .. place.Question!.Options.Where(option => !option.EndsWalk).Select(option => (option.Id, option.Label)),
            (NewAnswer, says["desk.tree.new-answer"]),
        ]),
        new(DeskActions.Label, says["desk.tree.new-answer-words"], sent.Text(DeskActions.Label), DeskFields.ShortText),
        .. NewQuestion.Fields(sent, release, says),
    ];

    private static FormEdits AddQuestion(Intent sent, FolderNow now, KnowledgeRelease release, TreePlace place, BotWords says)
    {
        var (tree, question) = (place.Tree, place.Question!);
        var there = question.Find(sent.Text(DeskActions.Answer));
        return TreeShapeForms.AddQuestion(
            now, tree, question, there ?? Plain(sent, question), isNew: there is null, NewQuestion.Of(sent, release, tree),
            NewQuestion.Doubt(sent, question, says));
    }

    private static Option Answer(Intent sent, KnowledgeRelease release, Question question) => Plain(sent, question) with
    {
        Finding = TreeFormReader.Told(sent, release),
        Next = TreeShape.Arrows([sent.Text($"{DeskActions.Next}-1")]),
    };

    /// <summary>A new answer of which nothing follows yet.</summary>
    private static Option Plain(Intent sent, Question question)
    {
        var label = sent.Typed(DeskActions.Label);
        return new Option(TreeShape.NewId(label, question.Options.Select(option => option.Id)), label, [], null, []);
    }

    /// <summary>A mark of what a form concerns, by which a second person's change is noticed.</summary>
    public static string MarkOf(string kind, TreePlace place) => TreeShape.MarkOf(Concerned(kind, place));

    /// <summary>The questions of which a form must know every change: to take away concerns all that would go too.</summary>
    private static IReadOnlyList<Question> Concerned(string kind, TreePlace place) =>
        kind is DeskActions.AddAnswer or DeskActions.AddQuestion ? [place.Question!] : TreeShape.From(place.Tree, place.Question!);

    /// <summary>The questions that a form concerns, with their answers, as a person reads them.</summary>
    private static string Told(string kind, TreePlace place, BotWords says) => TextLimits.Cut(
        string.Join("\n\n", Concerned(kind, place).Select(question => string.Join('\n',
        [
            question.Ask,
            .. question.Options.Select(option => "- " + string.Join(" – ", new[]
            {
                option.Label,
                option.Finding is { } finding ? says[$"verdict.{finding.Verdict.Word()}"] : null,
                option.Finding?.Say,
            }.OfType<string>().Concat(ArrowFields.Told(place.Tree, option, says)))),
        ]))),
        MostShown);

    private static DeskField Tick(string value, BotWords says) =>
        new(DeskActions.TakesAlong, says["desk.tree.takes-along"], value, 0)
        {
            Choices = [("yes", says["desk.tree.takes-along-yes"])],
            IsTick = true,
        };
}
