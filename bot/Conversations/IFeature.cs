using TeamsPolicyBot.BotFramework.Dialogs;

namespace TeamsPolicyBot.Conversations;

/// <summary>Something the bot can do, begun by a word or a button in a personal chat. <c>MainDialog</c> knows them all.</summary>
internal interface IFeature
{
    /// <summary>The action ids that begin it, whatever was going on before.</summary>
    IReadOnlyCollection<string> Actions { get; }

    /// <summary>The words that stand for one of its actions: the whole message, or its beginning where <see cref="CommandWord.TakesReference"/>.</summary>
    IReadOnlyCollection<CommandWord> Words { get; }

    /// <summary>The dialogs it needs.</summary>
    IEnumerable<Dialog> Dialogs { get; }

    /// <summary>Does what was asked for, at once or by beginning one of its dialogs on <paramref name="dc"/>.</summary>
    Task<DialogTurnResult> BeginAsync(Intent intent, DialogContext dc, CancellationToken cancellationToken);
}

/// <summary>A word or saying that a person can type instead of pressing a button.</summary>
/// <param name="Key">Where the words file has its alternatives: lower case, without punctuation at the end.</param>
/// <param name="TakesReference">Whether a reference follows it, and perhaps more, as in "case C-4H8QT".</param>
internal sealed record CommandWord(string Key, string Action, bool TakesReference = false);
