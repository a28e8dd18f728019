using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations;

/// <summary>A turn with somebody of an organisation: who it is, what the organisation knows, in which words to speak.</summary>
internal sealed class PolicyTurn
{
    private const string Key = "PolicyTurn";

    private PolicyTurn(ITurnContext context, Sender.Person person, KnowledgeRelease release, PolicyAnswerer answerer, CardContext cards)
    {
        Context = context;
        Person = person;
        Release = release;
        Answerer = answerer;
        Cards = cards;
    }

    public ITurnContext Context { get; }

    public Sender.Person Person { get; }

    /// <summary>Whether the settings name the sender as an administrator of the organisation.</summary>
    public bool IsAdministrator => Person.Organisation.Administrators.Contains(Person.ObjectId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The release in force when the turn began; the whole turn speaks from it.</summary>
    public KnowledgeRelease Release { get; }

    public PolicyAnswerer Answerer { get; }

    public CardContext Cards { get; }

    /// <summary>What the turn is to begin, where neither a message nor a button says it.</summary>
    public Intent? Wanted { get; set; }

    public BotWords Words => Cards.Words;

    /// <summary>What was typed, without the mention of the bot.</summary>
    public string Text => (Context.Activity.RemoveRecipientMention() ?? "").Trim();

    /// <summary>Begins a turn; dialogs find it by <see cref="Of"/>.</summary>
    public static PolicyTurn Begin(ITurnContext context, Sender.Person person, KnowledgeRelease release, PolicyAnswerer answerer, CardContext cards)
    {
        var turn = new PolicyTurn(context, person, release, answerer, cards);
        context.TurnState.Set(Key, turn);
        return turn;
    }

    /// <exception cref="InvalidOperationException">The sender belongs to no organisation, so no dialog should run.</exception>
    public static PolicyTurn Of(ITurnContext context) =>
        context.TurnState.Get<PolicyTurn>(Key) ?? throw new InvalidOperationException("This turn has no person of an organisation.");

    /// <summary>Says something in words.</summary>
    public Task<ResourceResponse> SayAsync(string text, CancellationToken cancellationToken) =>
        Context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);

    /// <summary>A message that says something in words and, in the person's own chat, suggests what to do next.</summary>
    public Activity Suggesting(string text) => Cards.IsPublic
        ? MessageFactory.Text(text)
        : MessageFactory.SuggestedActions([Words["suggest.can-i-post"], Words["suggest.ask-a-person"], Words["suggest.help"]], text);

    /// <summary>A message that is a card with its text form, and nothing else: Teams returns an id for such a message only.</summary>
    public static Activity Card(JsonObject card) => MessageFactory.Attachment(Attachment.AdaptiveCard(card), summary: (string?)card["fallbackText"]);

    public Task<ResourceResponse> ShowAsync(JsonObject card, CancellationToken cancellationToken) =>
        Context.SendActivityAsync(Card(card), cancellationToken);
}
