namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>
/// From which channels activities are taken. Only Teams vouches for tenant and sender: on Web Chat and Direct Line whoever holds the
/// channel's secret writes both himself, so outside Development there is no other channel than Teams.
/// </summary>
/// <param name="others">Whether others are taken too, as a local client in Development is.</param>
internal sealed class AcceptedChannels(bool others)
{
    public bool Accept(string? channelId) => others || channelId == Channels.Msteams;
}
