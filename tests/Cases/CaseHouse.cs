using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Delivery;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Cases;

/// <summary>Everything a case needs, on a database of its own, with a clock that stands still and a channel that obeys.</summary>
/// <param name="sender">Takes the place of the channel.</param>
internal sealed class CaseHouse(
    Database database, FakeTimeProvider clock, FakeChannel channel, int seed = 1, bool hasCommsDesk = true,
    Func<CaseHouse, IOutboxSender>? sender = null) : IDisposable
{
    private readonly OutboxSignal signal = new();
    private readonly References references = new(new Random(seed));

    public FakeTimeProvider Clock => clock;

    public FakeChannel Channel => channel;

    public Database Database => database;

    public OutboxStore Messages { get; } = new(database, clock);

    public CaseStore Store { get; } = new(database);

    public CaseService Cases => new(Store, Messages, references, Organisations, signal, clock);

    public ConversationReferenceStore People { get; } = new(database, clock);

    public SetAsideStore SetAside { get; } = new(database, clock);

    public CommsDeskStore Desks { get; } = new(database, clock);

    public CaseWatch Watch => new(Cases, Store, Desks, Organisations, clock, NullLogger<CaseWatch>.Instance);

    public Outbox Outbox =>
        new(
            Messages, sender?.Invoke(this) ?? channel.Of(Store), Watch, People, signal, clock, new Random(seed), NullLogger<Outbox>.Instance
        );

    public static NewCase NewCase(Assignment? assignment = null, CaseContent? content = null) =>
        new(
            Example.Organisation.Id, Example.Asker, false, content ?? Example.Draft, assignment ?? Example.WithManager, [],
            Example.WorkingTime.AddDays(Example.Monday, 2));

    /// <summary>A case of <see cref="Example.Asker"/>, opened and its first messages delivered.</summary>
    public async Task<Case> OpenAsync(Assignment? assignment = null, CaseContent? content = null)
    {
        if (hasCommsDesk)
        {
            await Desks.SaveAsync(
                new CommsDesk(
                    Example.Organisation.Id, Example.Tenant, "19:comms@thread.tacv2", "https://example.test/", "28:bot", null, "admin")
            );
        }

        var @case = await Cases.OpenAsync(NewCase(assignment, content));
        await Outbox.SendDueAsync();
        return @case;
    }

    /// <summary>Decides as the actor and delivers what follows.</summary>
    public async Task<CaseResult> DecideAsync(Case @case, Actor actor, Decision decision = Decision.Ok, string? note = null)
    {
        var result = await Cases.DecideAsync(@case.Reference, actor, Example.Organisation.Id, decision, note);
        await Outbox.SendDueAsync();
        return result;
    }

    /// <summary>Moves the clock, and does what the timers would.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        clock.Advance(time);
        await Watch.SweepAsync();
        await Outbox.SendDueAsync();
    }

    public void Dispose() => signal.Dispose();

    /// <summary>The facts of the one council there is.</summary>
    public static Organisation? Organisations(string id) => id == Example.Organisation.Id ? Example.Organisation : null;
}
