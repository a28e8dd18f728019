namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>
/// Remembers which activities arrived lately. The channel delivers an activity again when it missed the answer (protocol section 1.6),
/// and a second delivery must not be answered.
/// </summary>
internal interface IRecentActivities
{
    /// <summary>How long an activity is remembered.</summary>
    static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Remembers <paramref name="key"/>, at the latest when the turn's other writes are kept; false when it was already remembered within
    /// the <see cref="Window"/>.
    /// </summary>
    /// <param name="key">Channel, conversation and activity id as one text, see <see cref="DuplicateActivityMiddleware"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<bool> TryAddAsync(string key, CancellationToken cancellationToken = default);
}
