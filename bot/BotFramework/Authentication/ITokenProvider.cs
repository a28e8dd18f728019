namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>The bot's own tokens for the connector.</summary>
internal interface ITokenProvider
{
    /// <param name="forceRefresh">Ask for a new one although the old one has not expired: the connector refused it.</param>
    /// <exception cref="HttpRequestException">No token could be had.</exception>
    Task<string> GetTokenAsync(bool forceRefresh, CancellationToken cancellationToken);
}
