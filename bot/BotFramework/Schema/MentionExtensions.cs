using System.Text.RegularExpressions;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>Who is named in a message, and the text without it.</summary>
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

    /// <summary>Takes the bot's own mentions out of the text. Returns the new text.</summary>
    public static string? RemoveRecipientMention(this Activity activity) =>
        activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;

    /// <summary>Takes every mention of <paramref name="id"/> out of the text, and trims it. Returns the new text.</summary>
    public static string? RemoveMentionText(this Activity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var text = mention.Text ?? $"<at>{mention.Mentioned?.Name}</at>";
            if (activity.Text is not null && text.Length > 0)
            {
                activity.Text = Regex.Replace(activity.Text, Regex.Escape(text), "", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Trim();
            }
        }

        return activity.Text;
    }
}
