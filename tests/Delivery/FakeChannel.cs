using System.Collections.Concurrent;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery;

namespace TeamsPolicyBot.Tests.Delivery;

/// <summary>Stands in for Teams behind the outbox: keeps what arrives, in order, and refuses when a test says so.</summary>
internal sealed class FakeChannel
{
    private readonly ConcurrentQueue<Arrived> arrived = new();
    private int lastId;

    /// <summary>What arrived, oldest first.</summary>
    public IReadOnlyList<Arrived> All => [.. arrived];

    /// <summary>What happens instead of arriving; null lets a message arrive.</summary>
    public Func<OutboxMessage, CancellationToken, Task<SendOutcome?>> Trouble { get; set; } = (_, _) => Task.FromResult<SendOutcome?>(null);

    /// <summary>The texts that arrived at a recipient.</summary>
    public IReadOnlyList<string> At(Lane lane) => [.. All.Where(message => message.Lane == lane.Name).Select(message => message.Text)];

    /// <summary>The way to it, for messages about the cases of a store.</summary>
    public IOutboxSender Of(CaseStore cases) => new Sender(this, cases);

    /// <param name="Id">The outbox's number of the message.</param>
    internal sealed record Arrived(long Id, string Lane, string Text);

    private sealed class Sender(FakeChannel channel, CaseStore cases) : IOutboxSender
    {
        public async Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            if (await channel.Trouble(message, cancellationToken) is { } trouble)
            {
                return trouble;
            }

            channel.arrived.Enqueue(new Arrived(message.Id, message.Lane, await TextAsync(message)));
            return new SendOutcome.Delivered(new SentCard(message.Lane, $"activity-{Interlocked.Increment(ref channel.lastId)}"));
        }

        /// <summary>What a card would show, in a line: the kind of notice, the event it tells, and the state after that.</summary>
        private async Task<string> TextAsync(OutboxMessage message)
        {
            if (message.ToNotice() is not { } notice)
            {
                return ProtocolJsonSerializer.Deserialize<Activity>(message.Body!)!.Text!;
            }

            var @case = (await cases.FindAsync(message.Reference))!.At(message.Version);
            return $"{notice.Kind}{(notice.IsUpdate ? " update" : "")}: {@case.History[^1].GetType().Name}, {@case.State}";
        }
    }
}
