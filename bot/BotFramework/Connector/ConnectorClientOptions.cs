namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>How patient the connector client is.</summary>
internal sealed record ConnectorClientOptions
{
    public int MaxRetries { get; init; } = 3;

    /// <summary>For one attempt, from sending to the whole answer.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same for a message: it may have arrived where the answer is slow, and sent once more it would be seen twice.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one call may spend on waiting, for its pace and between attempts; what would take longer fails at once and
    /// says when to come back. Within the time that the channel gives a turn.
    /// </summary>
    public TimeSpan WaitBudget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>First wait where the connector names none; doubled each time.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest of those waits.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// By which part those waits are longer or shorter, so that many who were refused together do not come back together.
    /// </summary>
    public double Jitter { get; init; } = 0.2;
}
