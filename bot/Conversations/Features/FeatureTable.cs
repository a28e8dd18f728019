using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>All that the bot can do: one table for personal chats, groups, the comms desk and invokes.</summary>
internal sealed class FeatureTable
{
    private readonly List<Feature> _features;
    private readonly Dictionary<string, Feature> _byAction;
    private readonly CommandWords _commands;

    /// <exception cref="ArgumentException">Two features have the same action.</exception>
    public FeatureTable(IEnumerable<IFeatureSource> sources)
    {
        var all = sources.ToList();
        _features = [.. all.SelectMany(source => source.Features)];
        _byAction = _features.ToDictionary(feature => feature.Action);
        _commands = new CommandWords(_features);
        Dialogs = [.. all.SelectMany(source => source.Dialogs)];
    }

    public IReadOnlyList<Dialog> Dialogs { get; }

    public Feature? Find(string action) => _byAction.GetValueOrDefault(action);

    /// <summary>What a message asks for in words; null where it is a question.</summary>
    public Intent? Recognise(string message, BotWords words) => _commands.Recognise(message, words);

    /// <summary>The same, however politely and in whichever words; what a council has no decision tree for is not meant.</summary>
    public Intent? Wanted(PolicyTurn turn) =>
        Recognise(turn.Text, turn.Words)
        ?? (ReferenceEquals(turn.Message.Bare, turn.Message) ? null : Recognise(turn.Message.Bare.Text, turn.Words))
        ?? (
            RequestPhrases.Recognise(turn.Message) is { } intent
            && Find(intent.Action) is { } feature
            && (feature.Tree is null || turn.Cards.HasTree(feature.Tree))
                ? intent
                : null
        );

    /// <summary>What a message asks for but for a slip of the pen; null where it is a question.</summary>
    public Feature? Nearly(PolicyTurn turn) => _commands.Nearly(turn.Said, turn.Words);

    /// <summary>What else can be typed in a place, as help says it.</summary>
    /// <param name="hasTree">Whether the council has a decision tree.</param>
    public IReadOnlyList<string> TypedIn(Places place, BotWords words, Func<string, bool> hasTree) =>
        [
            .. _features
                .Where(feature => feature.IsInHelp && feature.Places.HasFlag(place) && (feature.Tree is null || hasTree(feature.Tree)))
                .Select(feature => words.Typed(feature.Typed!)[0]),
        ];
}
