using System.Collections.Concurrent;
using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;

namespace TeamsPolicyBot.Conversations.Incoming;

/// <summary>
/// What Teams' rosters say of people who write to the bot: name, role, tenant. Asked once an hour a person and conversation, on this
/// instance.
/// </summary>
internal sealed class Roster(IConnectorClientFactory connectors, TimeProvider time)
{
    /// <summary>After this many entries, and again after twice as many as were left, those that are over are forgotten.</summary>
    private const int FirstSweepAt = 5000;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>
    /// A connector that is out of order is left alone for a while, and its people are taken for what their activities say.
    /// </summary>
    private static readonly TimeSpan FailureKeptFor = TimeSpan.FromMinutes(1);

    /// <summary>Somebody waits for an answer meanwhile.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly long _start = time.GetTimestamp();
    private readonly ConcurrentDictionary<(string Conversation, string User), Entry> _entries = new();
    private int _sweepAt = FirstSweepAt;

    /// <summary>The sender as the conversation's roster has it; null where it cannot be read, or has no such member.</summary>
    public Task<TeamsChannelAccount?> FindAsync(Activity activity, CancellationToken cancellationToken) =>
        FindAsync(activity.ServiceUrl, activity.Conversation?.Id, activity.From?.Id, cancellationToken);

    /// <inheritdoc cref="FindAsync(Activity, CancellationToken)"/>
    /// <param name="userId">The person's id on the channel.</param>
    public async Task<TeamsChannelAccount?> FindAsync(
        string? serviceUrl, string? conversationId, string? userId, CancellationToken cancellationToken)
    {
        if (serviceUrl is null or "" || conversationId is null or "" || userId is null or "")
        {
            return null;
        }

        var key = (conversationId.Split(';', 2)[0], userId);
        if (Known(key) is { } known)
        {
            return known.Member;
        }

        var entry = await AskAsync(serviceUrl, key.Item1, userId, cancellationToken);
        Sweep();
        _entries[key] = entry;
        return entry.Member;
    }

    /// <summary>The same from memory, for a turn that must not wait.</summary>
    public TeamsChannelAccount? Known(Activity activity) =>
        Known(((activity.Conversation?.Id ?? "").Split(';', 2)[0], activity.From?.Id ?? ""))?.Member;

    /// <summary>Runs evenly from the start of the program, whatever the clock is set to.</summary>
    private TimeSpan Now => time.GetElapsedTime(_start);

    private async Task<Entry> AskAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => patience.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            var member = await connectors
                .CreateConnectorClient(serviceUrl)
                .Conversations.GetConversationMemberAsync(userId, conversationId, patience.Token);
            return new Entry(member, Now + KeptFor);
        }
        catch (Exception exception)
            when (exception is ErrorResponseException
                || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return new Entry(null, Now + FailureKeptFor);
        }
    }

    private Entry? Known((string, string) key) => _entries.TryGetValue(key, out var entry) && entry.Until > Now ? entry : null;

    private void Sweep()
    {
        if (_entries.Count < _sweepAt)
        {
            return;
        }

        var now = Now;
        foreach (var over in _entries.Where(pair => pair.Value.Until <= now))
        {
            _entries.TryRemove(over);
        }

        _sweepAt = Math.Max(FirstSweepAt, 2 * _entries.Count);
    }

    private sealed record Entry(TeamsChannelAccount? Member, TimeSpan Until);
}
