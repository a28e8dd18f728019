namespace TeamsPolicyBot.Conversations;

/// <summary>Something the bot can do where others read along, for example at the comms desk: begun by a word after its mention, or by a button.</summary>
internal interface IChannelFeature
{
    IReadOnlyCollection<string> Actions { get; }

    IReadOnlyCollection<CommandWord> Words { get; }

    Task RunAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken);
}
