using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge;
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
internal sealed class DeskSubmission(KnowledgeDesk desk, LastChange changes)
{
    private const int MostFaults = 5;

    /// <summary>That the files have faults already, and which.</summary>
    public static string FaultsIn(FolderNow now, BotWords says) =>
        says.Format("desk.folder-has-faults", string.Join("\n\n", FaultWords.Of(now.Faults, now.Titles, says).Take(MostFaults)));

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

        if (form.IsOvertaken)
        {
            return new(form with { Notice = (await OvertakenByAsync(sent, turn, release, cancellationToken), form.Notice?.Words) });
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
            return new(form with { Faults = Told(desk.Check(now, edits.Edits), now, turn.Words), Remarks = Remarks(edits, turn.Words) });
        }

        var joins = await desk.HasWaitingAsync(now.Files.OrganisationId, cancellationToken);
        var person = new ReleasePerson(turn.Person.ObjectId, turn.Person.Name);
        var faults = await desk.WriteAsync(now, edits.Edits, person, Why(form, sent), cancellationToken);
        return faults.Count > 0
            ? new(form with { Faults = Told(faults, now, turn.Words) })
            : DeskAnswer.Said(string.Join("\n\n", [Saved(form, joins, turn), .. Remarks(edits, turn.Words)])) with { IsDone = true };
    }

    private static IReadOnlyList<string> Told(IReadOnlyList<Fault> faults, FolderNow now, BotWords says) =>
        [.. FaultWords.Of(faults, now.Titles, says)];

    /// <summary>That it is saved, and whether staff have it: it waits for a colleague where somebody must agree.</summary>
    /// <param name="joins">Whether something waited already, which it is now part of.</param>
    private string Saved(DeskForm form, bool joins, PolicyTurn turn)
    {
        var key = form.Kind == DeskActions.AddTest ? "desk.saved-test" : "desk.saved";
        return desk.GoesLiveAtOnce(turn.Person.Organisation.Id) ? turn.Words.Format($"{key}.live", form.Heading)
            : !joins ? turn.Words.Format($"{key}.waits", form.Heading)
            : $"{turn.Words.Format($"{key}.waits", form.Heading)} {turn.Words["desk.joins"]}";
    }

    /// <summary>Who changed it while the form was open: a person, or somebody at the files, whom no record names.</summary>
    private async Task<string> OvertakenByAsync(
        Intent sent, PolicyTurn turn, KnowledgeRelease release, CancellationToken cancellationToken)
    {
        var people = await changes.ByAsync(release, each => DeskMarks.Of(sent, each), cancellationToken);
        var others = people.Where(person => person.ObjectId != turn.Person.ObjectId).ToList();
        var names = (others.Count > 0 ? others : people).Select(person => ReleaseCard.NameOf(person, turn.Cards)).ToList();
        return names.Count == 0
            ? turn.Words["desk.changed-in-folder"]
            : turn.Words.Format("desk.changed-meanwhile", string.Join(", ", names));
    }

    private static (DeskForm? Form, FormEdits Edits) Read(Intent sent, BotWords says, FolderNow now, KnowledgeRelease release)
    {
        var meant = DeskForms.Meant(release, sent.Text(DeskActions.Clause));
        if (DeskFormReader.Sent(sent, meant is [var only] ? only : null, says) is not { } form)
        {
            return (null, FormEdits.Refused("empty"));
        }

        if (form.Kind is DeskActions.AddWay or DeskActions.AddTest && !IsOfNoRule(sent) && meant is not [_])
        {
            return (form with { Notice = (DeskFields.NotOne(sent.Typed(DeskActions.Clause), meant, says), null) }, new FormEdits([]));
        }

        return form.Kind == DeskActions.EditClause && IsChanged(sent, form)
            ? (form with { IsOvertaken = true, Notice = ("", meant[0].Words) }, new FormEdits([]))
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
            ? (form with { IsOvertaken = true, Notice = ("", TreeFormReader.Told(release, place, says)) }, new FormEdits([]))
            : (form, TreeForms.Edit(now, place, words, TreeShapeFormReader.TakesAlong(sent)));
    }

    /// <summary>Whether somebody has changed the words since the form was opened.</summary>
    private static bool IsChanged(Intent sent, DeskForm form) => sent.Text(DeskActions.Was) != form.Data[DeskActions.Was];

    /// <summary>Whether a test says that no rule answers its question.</summary>
    private static bool IsOfNoRule(Intent sent) =>
        sent.Text(DeskActions.Kind) == DeskActions.AddTest && sent.Text(DeskActions.Right) == DeskActions.RightNone;

    private static bool IsTaught(Clause clause, Intent sent) =>
        clause.Note.AskedAs.Contains(sent.Typed(DeskActions.Question), StringComparer.OrdinalIgnoreCase);

    private static FormEdits Edits(string kind, Intent sent, FolderNow now, IReadOnlyList<Clause> meant) =>
        kind switch
        {
            DeskActions.EditClause => DeskForms.EditClause(now, meant[0], sent.Typed(DeskActions.Words)),
            DeskActions.AddWay => DeskForms.AddWay(
                now, meant[0], sent.Typed(DeskActions.Question),
                sent.Text(DeskActions.AsTest).Contains("yes", StringComparison.Ordinal)),
            DeskActions.AddTest when IsOfNoRule(sent) => DeskForms.AddUnsureTest(now, sent.Typed(DeskActions.Question)),
            DeskActions.AddTest when sent.Text(DeskActions.Right) == DeskActions.RightTaught && !IsTaught(meant[0], sent) =>
                DeskForms.AddWay(now, meant[0], sent.Typed(DeskActions.Question), asTest: true),
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
