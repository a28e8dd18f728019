using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>Opens the forms of the comms desk: with what they are about, or with the question which it is.</summary>
internal sealed class DeskOpening(KnowledgeDesk desk)
{
    private const int MostMeant = 5;

    /// <param name="kind">One of the kinds of <see cref="DeskActions"/>.</param>
    /// <param name="intent">What it is about: words that were typed behind a command, or a button's data.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public DeskAnswer Open(string kind, Intent intent, PolicyTurn turn) =>
        kind switch
        {
            DeskActions.AddWay => new(
                DeskFormReader.AddWay(intent.Text(DeskActions.Clause), intent.Text(DeskActions.Question), turn.Words)),
            DeskActions.AddTest => new(DeskFormReader.AddTest(
                intent.Text(DeskActions.Clause), turn.Release.Drafts.Mask(intent.Typed(DeskActions.Question)),
                intent.Text(DeskActions.Right), turn.Words)),
            DeskActions.AddSilence => new(DeskFormReader.AddSilence("", "", "", turn.Words)),
            DeskActions.NewPolicy => new(DeskFormReader.NewPolicy("", "", turn.Words)),
            DeskActions.EditClause or DeskActions.EditTree or DeskActions.RemoveSilence or DeskActions.ConfirmInShort => OfFolder(
                kind, intent, turn),
            _ => DeskAnswer.Said(turn.Words["desk.no-form"]),
        };

    private DeskAnswer OfFolder(string kind, Intent intent, PolicyTurn turn)
    {
        var now = desk.Read(turn.Person.Organisation.Id);
        return now.Release is not { } release
            ? DeskAnswer.Said(DeskSubmission.FaultsIn(now, turn.Words))
            : kind switch
            {
                DeskActions.EditTree => Tree(release, intent.Text(DeskActions.Place), turn.Words),
                DeskActions.RemoveSilence => SilenceFormReader.Edit(release, "", "", turn.Words) is { } form
                    ? new(form)
                    : DeskAnswer.Said(turn.Words["desk.unsilence.none"]),
                DeskActions.ConfirmInShort => InShort(release, intent.Text(DeskActions.Clause), turn.Words),
                _ => Clause(release, intent.Argument.Length > 0 ? intent.Argument : intent.Text(DeskActions.Clause), turn.Words),
            };
    }

    private static DeskAnswer InShort(KnowledgeRelease release, string address, BotWords says) =>
        InShortForms.Unconfirmed(release).FirstOrDefault(clause => clause.Address == address) is { } chosen
            ? new(InShortFormReader.Edit(chosen, chosen.Note.InShort!.Says, says))
        : InShortFormReader.Choose(release, says) is { } form ? new(form)
        : DeskAnswer.Said(says["desk.in-short.none"]);

    private static DeskAnswer Clause(KnowledgeRelease release, string typed, BotWords says) =>
        typed.Length == 0
            ? new(DeskFormReader.ChooseClause(says))
            : DeskForms.Meant(release, typed) switch
            {
                [] => DeskAnswer.Said(says.Format("desk.no-clause", typed)),
                [var clause] => new(DeskFormReader.EditClause(clause, clause.Words, "", says)),
                var several => DeskAnswer.Said(
                    says.Format(
                        "desk.several-clauses", string.Join("; ", several.Take(MostMeant).Select(clause => $"edit {clause.Address}")))
                ),
            };

    private static DeskAnswer Tree(KnowledgeRelease release, string name, BotWords says)
    {
        if (release.Trees.Count == 0)
        {
            return DeskAnswer.Said(says["desk.tree.none"]);
        }

        return TreePlace.Find(release, name.TrimEnd('/')) switch
        {
            null when TreeShapeFormReader.Open(release, name, says) is { } form => new(form),
            null => new(TreeFormReader.ChooseQuestion(release, says)),
            { Question: { } question, Option: null } place when !name.EndsWith('/') => new(
                TreeFormReader.ChooseOption(place.Tree, question, says)),
            var place => new(TreeFormReader.Edit(release, place, place.Words, "", says)),
        };
    }
}
