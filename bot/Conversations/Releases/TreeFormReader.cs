using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>The forms that change a decision tree: which question, which answer, and its words.</summary>
internal static class TreeFormReader
{
    private static readonly string[] StandingDesks = ["manager", "comms", "hr"];

    /// <summary>Chooses a question of the council's trees, or what is told at an end.</summary>
    public static DeskForm ChooseQuestion(KnowledgeRelease release, BotWords says)
    {
        var places = release
            .Trees.SelectMany(tree =>
                tree.Questions.Select(question => ($"{tree.Id}/{question.Id}", $"{tree.Title} – {question.Ask}"))
                    .Append((tree.Id, says.Format("desk.tree.end", tree.Title)))
            )
            .ToList();
        return Choose(says["desk.tree.heading"], says["desk.tree.explains"], says["desk.tree.question"], places, says);
    }

    /// <summary>Chooses between the question itself and its answers.</summary>
    public static DeskForm ChooseOption(DecisionTree tree, Question question, BotWords says) =>
        Choose(
            question.Ask, says["desk.tree.explains-answers"], says["desk.tree.which"],
            [
                ($"{tree.Id}/{question.Id}/", says["desk.tree.itself"]),
                .. question.Options.Select(option => ($"{tree.Id}/{question.Id}/{option.Id}", option.Label)),
                .. TreeShapeFormReader.Choices(tree, question, says),
            ],
            says
        );

    /// <summary>The form for one place, with these words in it.</summary>
    public static DeskForm Edit(KnowledgeRelease release, TreePlace place, TreeWords words, string why, BotWords says) => new(
        DeskActions.EditTree,
        says.Format("desk.tree.edit", place.Option?.Label ?? place.Question?.Ask ?? says.Format("desk.tree.end", place.Tree.Title)),
        place.Option is null ? place.Tree.Title : $"{place.Tree.Title} – {place.Question!.Ask}",
        [.. Fields(release, place, words, says), DeskFields.Why(why, says)],
        new Dictionary<string, string> { [DeskActions.Place] = place.Name, [DeskActions.Was] = place.Words.MarkOf() });

    /// <summary>The words that were sent.</summary>
    public static TreeWords Sent(Intent sent, KnowledgeRelease release, TreePlace place) => place is { Question: not null, Option: null }
        ? new TreeWords(sent.Typed(DeskActions.Label), sent.Typed(DeskActions.AskedBecause) is { Length: > 0 } why ? why : null, null)
        : new TreeWords(
            place.Option is null ? null : sent.Typed(DeskActions.Label),
            null,
            Told(sent, release))
        {
            Next = place.Option is null ? null : ArrowFields.Sent(sent, place.Option.Next),
        };

    /// <summary>What an answer tells, as it was sent.</summary>
    /// <param name="prefix">Begins the names of its inputs, where a form has those of several answers.</param>
    public static Finding? Told(Intent sent, KnowledgeRelease release, string prefix = "") => TreeForms.Told(
        sent.Text(prefix + DeskActions.Verdict),
        sent.Typed(prefix + DeskActions.Say),
        TreeForms.Addresses(release, sent.Text(prefix + DeskActions.Clauses)),
        sent.Text(prefix + DeskActions.Silent).Contains("yes", StringComparison.Ordinal),
        sent.Text(DeskActions.Desk),
        sent.Typed(DeskActions.Change));

    /// <summary>The words at a place as a person reads them.</summary>
    public static string Told(KnowledgeRelease release, TreePlace place, BotWords says) => string.Join('\n', new[]
    {
        place.Words.Label,
        place.Words.Why,
        place.Finding is { } finding ? says[$"verdict.{finding.Verdict.Word()}"] : null,
        place.Finding?.Say,
        place.Finding?.WriterCanChange,
        place.Finding is { Cites.Count: > 0 } cited ? TreeForms.Typed(release, cited.Cites) : null,
    }.OfType<string>().Concat(Arrows(place, says)));

    private static IEnumerable<string> Arrows(TreePlace place, BotWords says) =>
        place.Option is { } option ? ArrowFields.Told(place.Tree, option, says) : [];

    private static DeskForm Choose(
        string heading, string explains, string label, IReadOnlyList<(string Value, string Title)> places, BotWords says) =>
        new(
            DeskActions.EditTree, heading, explains, [new(DeskActions.Place, label, places[0].Value, 0) { Choices = places }],
            new Dictionary<string, string>())
        {
            IsChoice = true,
        };

    private static IEnumerable<DeskField> Fields(KnowledgeRelease release, TreePlace place, TreeWords words, BotWords says)
    {
        if (place is { Question: not null, Option: null })
        {
            return
            [
                new(DeskActions.Label, says["desk.tree.ask"], words.Label!, DeskFields.ShortText),
                new(DeskActions.AskedBecause, says["desk.tree.why"], words.Why ?? "", TextLimits.Reason, IsLong: true),
            ];
        }

        IEnumerable<DeskField> label = place.Option is null
            ? []
            : [new(DeskActions.Label, says["desk.tree.option"], words.Label!, DeskFields.ShortText)];
        IEnumerable<DeskField> arrows = place is { Question: { } question, Option: { } option }
            ? ArrowFields.Of(place.Tree, question, words.Next ?? option.Next, says)
            : [];
        return [.. label, .. Outcome(release, words.Finding, place.Question is not null, says), .. arrows];
    }

    /// <summary>The fields for what follows from an answer.</summary>
    /// <param name="mayBeNone">Whether nothing may follow yet: the end must tell something.</param>
    public static IEnumerable<DeskField> Outcome(KnowledgeRelease release, Finding? finding, bool mayBeNone, BotWords says) =>
    [
        .. Verdict(release, finding, mayBeNone, says),
        new(DeskActions.Change, says["desk.tree.change"], finding?.WriterCanChange ?? "", DeskFields.ShortText),
        Desk(release, finding?.Desk, says),
    ];

    /// <summary>The fields for a verdict, its words and its clauses.</summary>
    /// <param name="prefix">Begins the names of the inputs, where a form has those of several answers.</param>
    public static IEnumerable<DeskField> Verdict(
        KnowledgeRelease release, Finding? finding, bool mayBeNone, BotWords says, string prefix = "") =>
    [
        new(prefix + DeskActions.Verdict, says["desk.tree.verdict"], finding?.Verdict.Word() ?? "", 0)
        {
            Choices = [.. Verdicts(mayBeNone, says)],
        },
        new(prefix + DeskActions.Say, says["desk.tree.say"], finding?.Say ?? "", TextLimits.Reason, IsLong: true),
        new(prefix + DeskActions.Clauses, says["desk.tree.clauses"], TreeForms.Typed(release, finding?.Cites ?? []), DeskFields.ShortText),
        new(prefix + DeskActions.Silent, says["desk.tree.silent"], finding?.Silent == true ? "yes" : "", 0)
        {
            Choices = [("yes", says["desk.tree.silent-yes"])],
            IsTick = true,
        },
    ];

    /// <summary>The field for whom to ask.</summary>
    public static DeskField Desk(KnowledgeRelease release, string? desk, BotWords says) =>
        new(DeskActions.Desk, says["desk.tree.desk"], desk ?? "", 0) { Choices = [.. Desks(release, says)] };

    /// <summary>The four verdicts; before them that there is none, which the end must have.</summary>
    private static IEnumerable<(string Value, string Title)> Verdicts(bool mayBeNone, BotWords says) =>
        VerdictWords
            .All.Select(word => (word, says[$"verdict.{word}"]))
            .Prepend(("", says["desk.tree.no-verdict"]))
            .Skip(mayBeNone ? 0 : 1);

    private static IEnumerable<(string Value, string Title)> Desks(KnowledgeRelease release, BotWords says) =>
        StandingDesks.Select(desk => (desk, says[$"desk.{desk}"]))
            .Concat(release.Organisation.Contacts.Select(contact => (contact.Key, contact.Value.Title)))
            .Prepend(("", says["desk.tree.nobody"]));
}
