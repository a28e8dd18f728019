using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>
/// Takes a form that comes back: checks what was typed, and saves it where that is wanted and nothing is wrong. What comes back is looked
/// up and checked again.
/// </summary>
internal sealed class DeskSubmission(KnowledgeDesk desk)
{
    private const int MostFaults = 5;

    /// <summary>That the files have faults already, and which.</summary>
    public static string FaultsIn(FolderNow now, BotWords says) =>
        says.Format("desk.folder-has-faults", string.Join("\n\n", now.Faults.Take(MostFaults)));

    public async Task<DeskAnswer> SendAsync(Intent sent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        var now = desk.Read(turn.Person.Organisation.Id);
        if (now.Release is not { } release)
        {
            return DeskAnswer.Said(FaultsIn(now, turn.Words));
        }

        var (form, edits) = sent.Text(DeskActions.Kind) switch
        {
            DeskActions.EditTree => ReadTree(sent, turn.Words, now, release),
            DeskActions.AddAnswer or DeskActions.AddQuestion or DeskActions.RemoveAnswer or DeskActions.RemoveQuestion =>
                TreeShapeFormReader.Sent(sent, now, release, turn.Words),
            DeskActions.RemoveSilence => SilenceFormReader.Sent(sent, now, release, turn.Words),
            DeskActions.ConfirmInShort => InShortFormReader.Sent(sent, now, release, turn.Words),
            _ => Read(sent, turn.Words, now, release),
        };
        if (form is null)
        {
            return DeskAnswer.Said(turn.Words.Format("desk.no-clause", sent.Text(DeskActions.Clause)));
        }

        if (form.Notice is not null)
        {
            return new(form);
        }

        if (edits.Refusal is { } refusal)
        {
            return new(form with { Notice = (turn.Words.Format($"desk.refusal.{refusal.Key}", refusal.Names), null) });
        }

        if (edits.Losses.Count > 0)
        {
            return new(TreeShapeFormReader.Asking(form, edits.Losses, turn.Words));
        }

        if (sent.Action == DeskActions.Check)
        {
            return new(form with { Faults = desk.Check(now, edits.Edits), Remarks = Remarks(edits, turn.Words) });
        }

        var person = new ReleasePerson(turn.Person.ObjectId, turn.Person.Name);
        var faults = await desk.WriteAsync(now, edits.Edits, person, Why(form, sent), cancellationToken);
        return faults.Count > 0
            ? new(form with { Faults = faults })
            : DeskAnswer.Said(string.Join("\n\n", [turn.Words.Format("desk.saved", form.Heading), .. Remarks(edits, turn.Words)]));
    }

    private static (DeskForm? Form, FormEdits Edits) Read(Intent sent, BotWords says, FolderNow now, KnowledgeRelease release)
    {
        var meant = DeskForms.Meant(release, sent.Text(DeskActions.Clause));
        if (DeskFormReader.Sent(sent, meant is [var only] ? only : null, says) is not { } form)
        {
            return (null, FormEdits.Refused("empty"));
        }

        if (form.Kind is DeskActions.AddWay or DeskActions.AddTest && meant is not [_])
        {
            return (form with { Notice = (DeskFields.NotOne(sent.Typed(DeskActions.Clause), meant, says), null) }, new FormEdits([]));
        }

        return form.Kind == DeskActions.EditClause && IsChanged(sent, form)
            ? (form with { Notice = (says["desk.changed-meanwhile"], meant[0].Words) }, new FormEdits([]))
            : (form, Edits(form.Kind, sent, now, meant));
    }

    private static (DeskForm? Form, FormEdits Edits) ReadTree(Intent sent, BotWords says, FolderNow now, KnowledgeRelease release)
    {
        if (TreePlace.Find(release, sent.Text(DeskActions.Place)) is not { } place)
        {
            return (TreeFormReader.ChooseQuestion(release, says) with { Notice = (says["desk.tree.gone"], null) }, new FormEdits([]));
        }

        var words = TreeFormReader.Sent(sent, release, place);
        var form = TreeFormReader.Edit(release, place, words, sent.Text(DeskActions.Why), says);
        return IsChanged(sent, form)
            ? (form with { Notice = (says["desk.changed-meanwhile"], TreeFormReader.Told(release, place, says)) }, new FormEdits([]))
            : (form, TreeForms.Edit(now, place, words, TreeShapeFormReader.TakesAlong(sent)));
    }

    /// <summary>Whether somebody has changed the words since the form was opened.</summary>
    private static bool IsChanged(Intent sent, DeskForm form) => sent.Text(DeskActions.Was) != form.Data[DeskActions.Was];

    private static FormEdits Edits(string kind, Intent sent, FolderNow now, IReadOnlyList<Clause> meant) =>
        kind switch
        {
            DeskActions.EditClause => DeskForms.EditClause(now, meant[0], sent.Typed(DeskActions.Words)),
            DeskActions.AddWay => DeskForms.AddWay(
                now, meant[0], sent.Typed(DeskActions.Question),
                sent.Text(DeskActions.AsTest).Contains("yes", StringComparison.Ordinal)),
            DeskActions.AddTest => DeskForms.AddTest(now, meant[0], sent.Typed(DeskActions.Question)),
            DeskActions.AddSilence => DeskForms.AddSilence(
                now, sent.Typed(DeskActions.Topic), sent.Text(DeskActions.Words), sent.Typed(DeskActions.Say)),
            _ => DeskForms.NewPolicy(now, sent.Typed(DeskActions.Title), sent.Typed(DeskActions.Words)),
        };

    /// <summary>What is worth knowing, and what a reader of a pasted policy was unsure about, in lines.</summary>
    private static IReadOnlyList<string> Remarks(FormEdits edits, BotWords says) =>
    [
        .. edits.Notes.Select(note => says.Format($"desk.note.{note.Key}", note.Names)),
        .. RemarkLines.Of(edits.Remarks, says),
    ];

    /// <summary>What was said for it, else what was done.</summary>
    private static string Why(DeskForm form, Intent sent) =>
        TextLimits.Cut(sent.Typed(DeskActions.Why) is { Length: > 0 } why ? why : form.Heading, TextLimits.Reason);
}
