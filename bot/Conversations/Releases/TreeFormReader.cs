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
    private const int ShortText = 300;

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
            ],
            says
        );

    /// <summary>The form for one place, with these words in it.</summary>
    public static DeskForm Edit(KnowledgeRelease release, TreePlace place, TreeWords words, string why, BotWords says) => new(
        DeskActions.EditTree,
        says.Format("desk.tree.edit", place.Option?.Label ?? place.Question?.Ask ?? says.Format("desk.tree.end", place.Tree.Title)),
        place.Option is null ? place.Tree.Title : $"{place.Tree.Title} – {place.Question!.Ask}",
        [.. Fields(release, place, words, says), new(DeskActions.Why, says["release.why-input"], why, ShortText)],
        new Dictionary<string, string> { [DeskActions.Place] = place.Name, [DeskActions.Was] = place.Words.MarkOf() });

    /// <summary>The words that were sent.</summary>
    public static TreeWords Sent(Intent sent, KnowledgeRelease release, TreePlace place) => place is { Question: not null, Option: null }
        ? new TreeWords(Typed(sent, DeskActions.Label), Typed(sent, DeskActions.AskedBecause) is { Length: > 0 } why ? why : null, null)
        : new TreeWords(
            place.Option is null ? null : Typed(sent, DeskActions.Label),
            null,
            TreeForms.Told(
                sent.Text(DeskActions.Verdict),
                Typed(sent, DeskActions.Say),
                TreeForms.Addresses(release, sent.Text(DeskActions.Clauses)),
                sent.Text(DeskActions.Silent).Contains("yes", StringComparison.Ordinal),
                sent.Text(DeskActions.Desk),
                Typed(sent, DeskActions.Change)));

    /// <summary>The words at a place as a person reads them.</summary>
    public static string Told(KnowledgeRelease release, TreePlace place, BotWords says) => string.Join('\n', new[]
    {
        place.Words.Label,
        place.Words.Why,
        place.Finding is { } finding ? says[$"verdict.{finding.Verdict.Word()}"] : null,
        place.Finding?.Say,
        place.Finding?.WriterCanChange,
        place.Finding is { Cites.Count: > 0 } cited ? TreeForms.Typed(release, cited.Cites) : null,
    }.OfType<string>());

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
                new(DeskActions.Label, says["desk.tree.ask"], words.Label!, ShortText),
                new(DeskActions.AskedBecause, says["desk.tree.why"], words.Why ?? "", TextLimits.Reason, IsLong: true),
            ];
        }

        var finding = words.Finding;
        IEnumerable<DeskField> label = place.Option is null
            ? []
            : [new(DeskActions.Label, says["desk.tree.option"], words.Label!, ShortText)];
        return
        [
            .. label,
            new(DeskActions.Verdict, says["desk.tree.verdict"], finding?.Verdict.Word() ?? "", 0) { Choices = [.. Verdicts(place, says)] },
            new(DeskActions.Say, says["desk.tree.say"], finding?.Say ?? "", TextLimits.Reason, IsLong: true),
            new(DeskActions.Clauses, says["desk.tree.clauses"], TreeForms.Typed(release, finding?.Cites ?? []), ShortText),
            new(DeskActions.Silent, says["desk.tree.silent"], finding?.Silent == true ? "yes" : "", 0)
            {
                Choices = [("yes", says["desk.tree.silent-yes"])],
                IsTick = true,
            },
            new(DeskActions.Change, says["desk.tree.change"], finding?.WriterCanChange ?? "", ShortText),
            new(DeskActions.Desk, says["desk.tree.desk"], finding?.Desk ?? "", 0) { Choices = [.. Desks(release, says)] },
        ];
    }

    /// <summary>The four verdicts; before them that there is none, which the end must have.</summary>
    private static IEnumerable<(string Value, string Title)> Verdicts(TreePlace place, BotWords says) =>
        VerdictWords
            .All.Select(word => (word, says[$"verdict.{word}"]))
            .Prepend(("", says["desk.tree.no-verdict"]))
            .Skip(place.Question is null ? 1 : 0);

    private static IEnumerable<(string Value, string Title)> Desks(KnowledgeRelease release, BotWords says) =>
        StandingDesks.Select(desk => (desk, says[$"desk.{desk}"]))
            .Concat(release.Organisation.Contacts.Select(contact => (contact.Key, contact.Value.Title)))
            .Prepend(("", says["desk.tree.nobody"]));

    private static string Typed(Intent sent, string name) => sent.Text(name).Trim();
}
