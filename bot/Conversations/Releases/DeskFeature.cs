using System.Text.RegularExpressions;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>Forms at the comms desk for the small changes of a week: <c>edit 5.6.9</c>, <c>add a way of asking</c>, <c>add a silence</c>, <c>add a test</c>, <c>new policy</c>.</summary>
internal sealed partial class DeskFeature(KnowledgeDesk desk, CaseActors actors) : IFeatureSource
{
    private const int MostMeant = 5;

    public IEnumerable<Feature> Features =>
    [
        new("desk-edit", Places.Desk, EditAsync) { Typed = "typed.edit", Takes = argument => Number().IsMatch(argument) },
        new("desk-way", Places.Desk, (_, turn, token) => OpenAsync(turn, DeskFormReader.AddWay("", "", turn.Words), token)) { Typed = "typed.add-way" },
        new("desk-test", Places.Desk, (_, turn, token) => OpenAsync(turn, DeskFormReader.AddTest("", "", turn.Words), token)) { Typed = "typed.add-test" },
        new("desk-silence", Places.Desk, (_, turn, token) => OpenAsync(turn, DeskFormReader.AddSilence("", "", "", turn.Words), token)) { Typed = "typed.add-silence" },
        new("desk-policy", Places.Desk, (_, turn, token) => OpenAsync(turn, DeskFormReader.NewPolicy("", "", turn.Words), token)) { Typed = "typed.new-policy" },
        new(DeskActions.Check, Places.Desk | Places.Invoke, SendAsync),
        new(DeskActions.Save, Places.Desk | Places.Invoke, SendAsync),
    ];

    private async Task<bool> IsCommsAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        (await actors.OfAsync(turn, cancellationToken)).Comms == CommsMembership.Member;

    private async Task<Reply> OpenAsync(PolicyTurn turn, DeskForm form, CancellationToken cancellationToken) =>
        await IsCommsAsync(turn, cancellationToken) ? Show(turn, form) : new Reply(turn.Words["release.comms-only"]);

    private static Reply Show(PolicyTurn turn, DeskForm form) => new(Card: DeskFormCard.Create(form, turn.Cards));

    private async Task<Reply> EditAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!await IsCommsAsync(turn, cancellationToken))
        {
            return new Reply(turn.Words["release.comms-only"]);
        }

        var now = desk.Read(turn.Person.Organisation.Id);
        if (now.Release is not { } release)
        {
            return HasFaults(turn, now.Faults);
        }

        return DeskForms.Meant(release, intent.Argument) switch
        {
            [] => new Reply(turn.Words.Format("desk.no-clause", intent.Argument)),
            [var clause] => Show(turn, DeskFormReader.EditClause(clause, clause.Words, "", turn.Words)),
            var several => new Reply(turn.Words.Format("desk.several-clauses", string.Join("; ", several.Take(MostMeant).Select(clause => $"edit {clause.Address}")))),
        };
    }

    /// <summary>Checks what was typed, and saves it where that is wanted and nothing is wrong. What comes from the card is looked up and checked again.</summary>
    private async Task<Reply> SendAsync(Intent sent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        if (!await IsCommsAsync(turn, cancellationToken))
        {
            return new Reply(turn.Words["release.comms-only"]);
        }

        try
        {
            return await SendAsync(sent, turn, desk.Read(turn.Person.Organisation.Id), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Reply(turn.Words["desk.folder-not-written"]);
        }
    }

    private async Task<Reply> SendAsync(Intent sent, PolicyTurn turn, FolderNow now, CancellationToken cancellationToken)
    {
        if (now.Release is not { } release)
        {
            return HasFaults(turn, now.Faults);
        }

        var meant = DeskForms.Meant(release, sent.Text(DeskActions.Clause));
        if (DeskFormReader.Sent(sent, meant is [var only] ? only : null, turn.Words) is not { } form)
        {
            return new Reply(turn.Words.Format("desk.no-clause", sent.Text(DeskActions.Clause)));
        }

        if (form.Kind is DeskActions.AddWay or DeskActions.AddTest && meant is not [_])
        {
            return Show(turn, form with { Notice = (turn.Words.Format("desk.no-clause", sent.Text(DeskActions.Clause)), null) });
        }

        if (form.Kind == DeskActions.EditClause && sent.Text(DeskActions.Was) != form.Data[DeskActions.Was])
        {
            return Show(turn, form with { Notice = (turn.Words["desk.changed-meanwhile"], meant[0].Words) });
        }

        var made = Edits(form.Kind, sent, now, meant);
        if (made.Refusal is { } refusal)
        {
            return Show(turn, form with { Notice = (turn.Words[$"desk.refusal.{refusal}"], null) });
        }

        if (sent.Action == DeskActions.Check)
        {
            return Show(turn, form with { Faults = desk.Check(now, made.Edits) });
        }

        var person = new ReleasePerson(turn.Person.ObjectId, turn.Person.Name);
        var faults = await desk.WriteAsync(now, made.Edits, person, Why(form, sent), cancellationToken);
        return faults.Count > 0 ? Show(turn, form with { Faults = faults }) : new Reply(turn.Words.Format("desk.saved", form.Heading));
    }

    private static FormEdits Edits(string kind, Intent sent, FolderNow now, IReadOnlyList<Clause> meant) => kind switch
    {
        DeskActions.EditClause => DeskForms.EditClause(now, meant[0], sent.Text(DeskActions.Words).Trim()),
        DeskActions.AddWay => DeskForms.AddWay(now, meant[0], sent.Text(DeskActions.Question).Trim(), sent.Text(DeskActions.AsTest).Contains("yes", StringComparison.Ordinal)),
        DeskActions.AddTest => DeskForms.AddTest(now, meant[0], sent.Text(DeskActions.Question).Trim()),
        DeskActions.AddSilence => DeskForms.AddSilence(now, sent.Text(DeskActions.Topic).Trim(), sent.Text(DeskActions.Words), sent.Text(DeskActions.Say).Trim()),
        _ => DeskForms.NewPolicy(now, sent.Text(DeskActions.Title).Trim(), sent.Text(DeskActions.Words).Trim()),
    };

    /// <summary>What was said for it, else what was done.</summary>
    private static string Why(DeskForm form, Intent sent) =>
        TextLimits.Cut(sent.Text(DeskActions.Why).Trim() is { Length: > 0 } why ? why : form.Heading, TextLimits.Reason);

    private static Reply HasFaults(PolicyTurn turn, IReadOnlyList<Fault> faults) =>
        new(turn.Words.Format("desk.folder-has-faults", string.Join("\n\n", faults.Take(MostMeant))));

    /// <summary>A printed number, or an address as lists show it: "5.6.9", "1.1/a", "social-media-policy/policy/4".</summary>
    [GeneratedRegex(@"^([a-z0-9-]+/[a-z0-9./-]+|\d+(\.\d+)*\.?(/[a-z0-9]+)*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
