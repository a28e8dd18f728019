using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Handling;

/// <summary>What the asker confirmed.</summary>
/// <param name="HandOverReasons">Why it does not go where it should have gone first; empty where it does.</param>
internal sealed record NewCase(
    string Organisation,
    Person Asker,
    bool NameWithheld,
    CaseContent Content,
    Assignment Assignment,
    IReadOnlyList<HandOverReason> HandOverReasons,
    DateTimeOffset Deadline)
{
    /// <summary>Kept for it since it was shown to the asker, so that what is sent twice is one case; null for any that is free.</summary>
    public string? Reference { get; init; }
}

/// <summary>What became of an action: the case as it stands now, and why the action was refused where it was.</summary>
/// <param name="Case">Null where there is no such case, or none the actor may know of.</param>
internal sealed record CaseResult(Case? Case, Refusal? Refusal)
{
    public bool IsDone => Refusal is null;
}

/// <summary>
/// Opens and changes cases. Each change is checked for who may make it, saved together with the messages it promises, and
/// saved only if nobody was faster; whoever was slower is shown the case as it is now.
/// </summary>
/// <param name="organisations">An organisation's facts by id; null where there is none of that id.</param>
internal sealed class CaseService(
    CaseStore store, OutboxStore messages, References references, Func<string, Organisation?> organisations, OutboxSignal outbox,
    TimeProvider time)
{
    /// <summary>How often a change is tried again after somebody else's; each time somebody has got on.</summary>
    private const int MostTries = 10;

    /// <summary>More than ever needed to find a free reference; a store in which that fails is broken.</summary>
    private const int MostReferences = 20;

    /// <summary>A reference for a case that is shown to its asker before it is opened.</summary>
    public string NextReference() => references.Next(References.Case);

    /// <summary>
    /// Opens the case, or finds it where its asker has opened it already under the same reference. When this returns, the case and its
    /// messages are saved and cannot be lost.
    /// </summary>
    /// <exception cref="StorageException">The database refused; nothing was saved, and the asker must be told so.</exception>
    public async Task<Case> OpenAsync(NewCase request, CancellationToken cancellationToken = default)
    {
        for (var attempt = 0; attempt < MostReferences; attempt++)
        {
            var opened = new CaseOpened(
                time.GetUtcNow(),
                request.Asker,
                attempt == 0 && request.Reference is { } kept ? kept : NextReference(),
                request.Organisation,
                request.NameWithheld,
                request.Content,
                request.Assignment,
                request.HandOverReasons,
                request.Deadline);
            var @case = Case.From([opened]);
            if (await store.TryOpenAsync(@case, Next(@case), CaseNotices.For(@case), cancellationToken))
            {
                outbox.Wake();
                return @case;
            }

            if (
                @case.Reference == request.Reference
                && await store.FindAsync(@case.Reference, cancellationToken) is { } before
                && before.Asker.Is(request.Asker)
            )
            {
                return before;
            }
        }

        throw new InvalidOperationException("No free case reference was found.");
    }

    /// <summary>The case, where the actor may see it.</summary>
    public async Task<CaseResult> FindAsync(
        string reference, Actor actor, string? organisation, CancellationToken cancellationToken = default) =>
        await store.FindAsync(reference, cancellationToken) is { } @case
        && CaseAccess.Check(CaseAction.See, @case, actor, organisation) is null
            ? new CaseResult(@case, null)
            : new CaseResult(null, Refusal.Unknown);

    public Task<CaseResult> DecideAsync(
        string reference, Actor actor, string? organisation, Decision decision, string? note, CancellationToken cancellationToken = default
    ) =>
        ChangeAsync(
            reference,
            @case => CaseAccess.Check(CaseAction.Decide, @case, actor, organisation) ?? Decisions.Check(@case.Content.Kind, decision, note),
            _ => new CaseDecided(
                time.GetUtcNow(), actor.Person, decision, string.IsNullOrWhiteSpace(note) ? null : note.Trim(), AwaitsTelling: true),
            cancellationToken
        );

    public Task<CaseResult> ClaimAsync(
        string reference, Actor actor, string? organisation, CancellationToken cancellationToken = default) =>
        ActAsync(CaseAction.Claim, reference, actor, organisation, _ => new CaseClaimed(time.GetUtcNow(), actor.Person), cancellationToken);

    public Task<CaseResult> UnclaimAsync(
        string reference, Actor actor, string? organisation, CancellationToken cancellationToken = default) =>
        ActAsync(
            CaseAction.Unclaim, reference, actor, organisation, _ => new CaseUnclaimed(time.GetUtcNow(), actor.Person), cancellationToken);

    /// <summary>Comms confirms the manager whom the asker named, for this case.</summary>
    public Task<CaseResult> ConfirmManagerAsync(
        string reference, Actor actor, string? organisation, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            reference,
            @case =>
                CaseAccess.Check(CaseAction.Claim, @case, actor, organisation)
                ?? (@case.Assignment is { FoundBy: ManagerSource.Asker, People: [_] } ? null : Refusal.NotYours),
            _ => new ManagerConfirmed(time.GetUtcNow(), actor.Person),
            cancellationToken);

    /// <summary>Sends the cards of what waits for comms to where its desk is now.</summary>
    public async Task BringToDeskAsync(string organisation, CancellationToken cancellationToken = default)
    {
        var desk = Lane.ToComms(organisation);
        var open = (await store.OpenOfOrganisationAsync(organisation, cancellationToken)).Cases;
        var waiting = open.Where(@case => @case.Assignment.CommsSeesIt);
        await messages.EnqueueAsync(
            [.. waiting.Select(@case => (@case, new CaseNotice(desk, NoticeKind.DeskCard, IsUpdate: true)))],
            cancellationToken
        );
        await messages.ReviveAsync(desk, cancellationToken);
        outbox.Wake();
    }

    /// <summary>Somebody has written, or is in a new chat: what could not be delivered there before is sent now.</summary>
    public async Task DeliverWaitingAsync(Person person, CancellationToken cancellationToken = default)
    {
        if (await messages.ReviveAsync(Lane.To(person), cancellationToken))
        {
            outbox.Wake();
        }
    }

    /// <summary>Passes the case to somebody else, or refuses it: then it goes to comms.</summary>
    public Task<CaseResult> HandOverAsync(
        string reference, Actor actor, string? organisation, Assignment to, HandOverReason reason,
        CancellationToken cancellationToken = default) =>
        ChangeAsync(
            reference,
            @case =>
                CaseAccess.Check(CaseAction.HandOver, @case, actor, organisation)
                ?? (to.People.Any(@case.Asker.Is) ? Refusal.OwnCase : null),
            _ => new CaseHandedOver(time.GetUtcNow(), actor.Person, to, reason),
            cancellationToken);

    /// <summary>Asks the asker something back: one exchange a case.</summary>
    public Task<CaseResult> AskBackAsync(
        string reference, Actor actor, string? organisation, string question, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            reference,
            @case =>
                CaseAccess.Check(CaseAction.AskBack, @case, actor, organisation)
                ?? (@case.AskedBack is not null ? Refusal.AlreadyAsked : Decisions.CheckWords(question)),
            _ => new AskerAsked(time.GetUtcNow(), actor.Person, question.Trim()),
            cancellationToken);

    public Task<CaseResult> AnswerBackAsync(
        string reference, Actor actor, string? organisation, string answer, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            reference,
            @case => CaseAccess.Check(CaseAction.AnswerBack, @case, actor, organisation) ?? Decisions.CheckWords(answer),
            _ => new AskerAnswered(time.GetUtcNow(), actor.Person, answer.Trim()),
            cancellationToken);

    /// <summary>Changes the draft or the question while the case is open.</summary>
    public Task<CaseResult> EditAsync(
        string reference, Actor actor, string? organisation, string words, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            reference,
            @case => CaseAccess.Check(CaseAction.Edit, @case, actor, organisation) ?? Decisions.CheckWords(words, Decisions.MostBytes),
            @case => new CaseEdited(time.GetUtcNow(), actor.Person, @case.Content.WithWords(words.Trim())),
            cancellationToken);

    public Task<CaseResult> WithdrawAsync(
        string reference, Actor actor, string? organisation, CancellationToken cancellationToken = default) =>
        ActAsync(
            CaseAction.Withdraw, reference, actor, organisation, _ => new CaseWithdrawn(time.GetUtcNow(), actor.Person), cancellationToken);

    /// <summary>A change the bot makes of its own accord; null from <paramref name="change"/> leaves the case as it is.</summary>
    public async Task ChangeAsync(string reference, Func<Case, CaseEvent?> change, CancellationToken cancellationToken = default)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (
                await store.FindAsync(reference, cancellationToken) is not { } @case
                || change(@case) is not { } made
                || await SaveAsync(@case.With(made), cancellationToken)
            )
            {
                return;
            }
        }
    }

    private Task<CaseResult> ActAsync(
        CaseAction action, string reference, Actor actor, string? organisation, Func<Case, CaseEvent> change,
        CancellationToken cancellationToken
    ) => ChangeAsync(reference, @case => CaseAccess.Check(action, @case, actor, organisation), change, cancellationToken);

    private async Task<CaseResult> ChangeAsync(
        string reference, Func<Case, Refusal?> check, Func<Case, CaseEvent> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await store.FindAsync(reference, cancellationToken) is not { } @case)
            {
                return new CaseResult(null, Refusal.Unknown);
            }

            if (check(@case) is { } refusal)
            {
                return new CaseResult(refusal is Refusal.Unknown or Refusal.Guest ? null : @case, refusal);
            }

            var changed = @case.With(change(@case));
            if (await SaveAsync(changed, cancellationToken))
            {
                return new CaseResult(changed, null);
            }
        }

        return new CaseResult(null, Refusal.Busy);
    }

    private async Task<bool> SaveAsync(Case @case, CancellationToken cancellationToken)
    {
        if (!await store.TrySaveAsync(@case, Next(@case), CaseNotices.For(@case), cancellationToken))
        {
            return false;
        }

        outbox.Wake();
        return true;
    }

    private DateTimeOffset? Next(Case @case) =>
        organisations(@case.Organisation) is { } organisation ? CasePlan.Next(@case, organisation.WorkingTime)
        : @case.State.IsOpen() ? @case.Deadline
        : null;
}
