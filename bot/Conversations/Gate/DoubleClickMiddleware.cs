using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>
/// Takes two clicks on one button for one. The second comes as a message of its own, and would be the answer to a question that
/// the person has not seen yet, or a question to the policy. Nobody types the same words twice within a second; two files may be sent
/// without any.
/// </summary>
internal sealed class DoubleClickMiddleware(TimeProvider time) : IMiddleware
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    /// <summary>
    /// After this many senders, and again after twice as many as were left, those of more than a minute ago are forgotten.
    /// </summary>
    private const int FirstSweepAt = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Click> _last = [];
    private int _sweepAt = FirstSweepAt;

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        turnContext.Activity is { Type: ActivityTypes.Message, Timestamp: { } at } activity && IsSecond(activity, at)
            ? Task.CompletedTask
            : next(cancellationToken);

    private bool IsSecond(Activity activity, DateTimeOffset at)
    {
        var sender = $"{activity.Conversation?.Id}\n{Refusal.SenderOf(activity)}";
        var files = string.Join('\n', activity.Attachments?.Select(attachment => attachment.Name) ?? []);
        var click = new Click(activity.Id, $"{activity.Text}\n{activity.Value?.ToJsonString()}\n{files}", at, time.GetTimestamp());
        lock (_gate)
        {
            Sweep();
            var isSecond =
                _last.TryGetValue(sender, out var last)
                && last.Id != click.Id
                && last.Said == click.Said
                && (click.At - last.At).Duration() <= Apart;
            _last[sender] = isSecond ? last : click;
            return isSecond;
        }
    }

    private void Sweep()
    {
        if (_last.Count < _sweepAt)
        {
            return;
        }

        foreach (var sender in _last.Where(pair => time.GetElapsedTime(pair.Value.Seen) > KeptFor).Select(pair => pair.Key).ToList())
        {
            _last.Remove(sender);
        }

        _sweepAt = Math.Max(FirstSweepAt, 2 * _last.Count);
    }

    /// <param name="At">When the channel says it was; clocks of this machine say nothing about it.</param>
    private readonly record struct Click(string? Id, string Said, DateTimeOffset At, long Seen);
}
