namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>Who is named in a message.</summary>
public static class MentionExtensions
{
    /// <summary>The mention entities of a message; empty where there are none.</summary>
    public static IReadOnlyList<Mention> GetMentions(this Activity activity) =>
    [
        .. (activity.Entities ?? [])
            .Where(entity => string.Equals(entity.Type, Mention.EntityType, StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.GetAs<Mention>())
            .OfType<Mention>(),
    ];

    /// <summary>True where a mention entity names the bot; plain text alone never does.</summary>
    public static bool MentionsRecipient(this Activity activity) =>
        activity.Recipient?.Id is { } id && activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
}
