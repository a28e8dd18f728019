using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>Where something can be asked of the bot.</summary>
[Flags]
internal enum Places
{
    None = 0,

    /// <summary>A person's own chat with the bot.</summary>
    Personal = 1,

    /// <summary>A channel or group chat, where others read along.</summary>
    Group = 2,

    /// <summary>The comms desk's channel.</summary>
    Desk = 4,

    /// <summary>Wherever Teams asks and waits for an answer: an Action.Execute, a message extension, a thumb.</summary>
    Invoke = 8,
}

/// <summary>Something the bot can do: what asks for it, where, and what runs then. <see cref="FeatureTable"/> knows them all.</summary>
/// <param name="Action">The action id of its buttons, or the name of an invoke.</param>
internal sealed record Feature(string Action, Places Places, FeatureHandler RunAsync)
{
    /// <summary>
    /// Key of what people type for it, in the words file: the whole message, or its beginning where <see cref="TakesReference"/>. Null
    /// where nothing is typed.
    /// </summary>
    public string? Typed { get; init; }

    /// <summary>Whether a reference follows what is typed, and perhaps more, as in "case C-4H8QT".</summary>
    public bool TakesReference { get; init; }

    /// <summary>
    /// What must follow what is typed, where it is no reference: a number, say. Null where nothing or a reference follows.
    /// </summary>
    public Func<string, bool>? Takes { get; init; }

    /// <summary>Whether help tells that it can be typed.</summary>
    public bool IsInHelp { get; init; }

    /// <summary>
    /// The decision tree that it begins: where a council has no such tree, help does not tell of it. Null for anything else.
    /// </summary>
    public string? Tree { get; init; }

    /// <summary>Whether it leaves what is going on in a personal chat as it is; anything else ends it.</summary>
    public bool IsAside { get; init; }
}

/// <summary>Does what was asked for; says what there is to answer, or has said it.</summary>
internal delegate Task<Reply> FeatureHandler(Intent intent, PolicyTurn turn, CancellationToken cancellationToken);

/// <summary>A part of the bot that has features.</summary>
internal interface IFeatureSource
{
    IEnumerable<Feature> Features { get; }

    /// <summary>The dialogs that its features begin on <see cref="PolicyTurn.Dialogs"/>.</summary>
    IEnumerable<Dialog> Dialogs => [];
}
