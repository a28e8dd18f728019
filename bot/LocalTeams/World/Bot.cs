namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>The bot as Teams knows it.</summary>
internal static class Bot
{
    /// <summary>The bot's Teams id: 28 and an app id, here an invented one.</summary>
    public static string Id { get; } = "28:" + StableId.Guid("bot");

    /// <summary>The name that people see and mention.</summary>
    public const string Name = "Policy Bot";
}
