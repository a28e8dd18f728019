using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TeamsPolicyBot.LocalTeams.Chat;

/// <summary>Hands every change to every open page.</summary>
internal sealed class ChatEvents
{
    private readonly ConcurrentDictionary<Guid, Channel<ChatEvent>> _readers = new();

    public void Publish(ChatEvent change)
    {
        foreach (var reader in _readers.Values)
        {
            reader.Writer.TryWrite(change);
        }
    }

    /// <summary>Listens from this call on, so that a snapshot taken afterwards misses nothing.</summary>
    public Subscription Subscribe()
    {
        var id = Guid.NewGuid();
        var channel = Channel.CreateUnbounded<ChatEvent>(new UnboundedChannelOptions { SingleReader = true });
        _readers[id] = channel;
        return new Subscription(channel.Reader, () => _readers.TryRemove(id, out _));
    }

    /// <summary>One page's listening; ends when it is disposed.</summary>
    internal sealed class Subscription(ChannelReader<ChatEvent> reader, Action end) : IDisposable
    {
        /// <summary>The changes of one council, as they come, until cancelled.</summary>
        public async IAsyncEnumerable<ChatEvent> Read(string councilId, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var change in reader.ReadAllAsync(cancellation))
            {
                if (change.CouncilId == councilId)
                {
                    yield return change;
                }
            }
        }

        public void Dispose() => end();
    }
}
