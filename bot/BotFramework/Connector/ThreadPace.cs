namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>How often Teams lets one bot do one kind of thing in one conversation (protocol 4.2).</summary>
/// <param name="Name">Kinds are counted apart.</param>
/// <param name="Limits">Each holds for every stretch of its length.</param>
internal sealed record ThreadPace(string Name, IReadOnlyList<PaceLimit> Limits)
{
    public static ThreadPace Send { get; } = Of("send", 7, 8, 60, 1800);

    public static ThreadPace Create { get; } = Of("create", 7, 8, 60, 1800);

    public static ThreadPace GetMembers { get; } = Of("members", 14, 16, 120, 3600);

    public static ThreadPace GetConversations { get; } = Of("conversations", 14, 16, 120, 3600);

    /// <summary>All calls of the bot together; Teams allows fifty a second for each tenant, and this counts all tenants as one.</summary>
    public static ThreadPace Everything { get; } = new("everything", [new PaceLimit(50, TimeSpan.FromSeconds(1))]);

    /// <summary>
    /// The first moment, not before <paramref name="now"/>, at which one more call keeps every limit. Moments are counted from any start.
    /// </summary>
    /// <param name="slots">The calls made or promised so far, oldest first.</param>
    public TimeSpan NextSlot(IReadOnlyList<TimeSpan> slots, TimeSpan now)
    {
        var earliest = Limits
            .Where(limit => slots.Count >= limit.Calls)
            .Select(limit => slots[^limit.Calls] + limit.Within)
            .DefaultIfEmpty(now)
            .Max();
        return earliest > now ? earliest : now;
    }

    /// <summary>Longest stretch that matters.</summary>
    public TimeSpan Memory => Limits.Max(limit => limit.Within);

    private static ThreadPace Of(string name, int perSecond, int perTwoSeconds, int perHalfMinute, int perHour) => new(
        name,
        [
            new PaceLimit(perSecond, TimeSpan.FromSeconds(1)),
            new PaceLimit(perTwoSeconds, TimeSpan.FromSeconds(2)),
            new PaceLimit(perHalfMinute, TimeSpan.FromSeconds(30)),
            new PaceLimit(perHour, TimeSpan.FromHours(1)),
        ]);
}

/// <summary>At most <paramref name="Calls"/> in any stretch of length <paramref name="Within"/>.</summary>
internal sealed record PaceLimit(int Calls, TimeSpan Within);
