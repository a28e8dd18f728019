using System.Collections.Concurrent;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Tests.Delivery;

/// <summary>Stands in for Teams behind the outbox: keeps what arrives, in order, and refuses when a test says so.</summary>
internal sealed class FakeChannel : IOutboxSender
{
    private readonly ConcurrentQueue<Arrived> arrived = new();
    private int lastId;

    /// <summary>What arrived, oldest first.</summary>
    public IReadOnlyList<Arrived> All => [.. arrived];

    /// <summary>What happens instead of arriving; null lets a message arrive.</summary>
    public Func<OutboxMessage, CancellationToken, Task<SendOutcome?>> Trouble { get; set; } = (_, _) => Task.FromResult<SendOutcome?>(null);

    /// <summary>The texts that arrived at a recipient.</summary>
    public IReadOnlyList<string> At(Lane lane) => [.. All.Where(message => message.Lane == lane.Name).Select(message => message.Text)];

    public async Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (await Trouble(message, cancellationToken) is { } trouble)
        {
            return trouble;
        }

        arrived.Enqueue(new Arrived(message.Id, message.Lane, ProtocolJsonSerializer.Deserialize<Activity>(message.Body)!.Text!));
        return new SendOutcome.Delivered(new SentCard(message.Lane, $"activity-{Interlocked.Increment(ref lastId)}"));
    }

    /// <param name="Id">The outbox's number of the message.</param>
    internal sealed record Arrived(long Id, string Lane, string Text);
}

/// <summary>Says what a card would show, in a line: the kind of notice, the newest event and the state.</summary>
internal sealed class PlainCards : ICaseCards
{
    public Activity Render(CaseNotice notice, Case one) => new()
    {
        Type = ActivityTypes.Message,
        Text = $"{notice.Kind}{(notice.IsUpdate ? " update" : "")}: {one.History[^1].GetType().Name}, {one.State}",
    };
}
