namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>Content types of attachments and of answers to invokes.</summary>
public static class ContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string HeroCard = "application/vnd.microsoft.card.hero";
    public const string ThumbnailCard = "application/vnd.microsoft.card.thumbnail";
    public const string OAuthCard = "application/vnd.microsoft.card.oauth";
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";
    public const string FileConsentCard = "application/vnd.microsoft.teams.card.file.consent";
    public const string FileInfoCard = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>The copy of a message's rich text that Teams attaches; not a file.</summary>
    public const string Html = "text/html";

    /// <summary>Type of an <see cref="Cards.AdaptiveCardInvokeResponse"/> whose value is a text for the person.</summary>
    public const string ActivityMessage = "application/vnd.microsoft.activity.message";

    /// <summary>Type of an <see cref="Cards.AdaptiveCardInvokeResponse"/> whose value is <c>{code, message}</c>.</summary>
    public const string Error = "application/vnd.microsoft.error";

    public const string SearchResponse = "application/vnd.microsoft.search.searchResponse";
}
