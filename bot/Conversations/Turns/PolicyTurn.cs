using System.Net;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Turns;

/// <summary>A turn with somebody of an organisation: who it is, what the organisation knows, in which words to speak.</summary>
internal sealed class PolicyTurn
{
    private const string Key = "PolicyTurn";

    private readonly Dictionary<Delegate, object?> _read = [];
    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);

    private PolicyTurn(ITurnContext context, Sender.Person person, KnowledgeRelease release, PolicyAnswerer answerer, CardContext cards)
    {
        Context = context;
        Person = person;
        Release = release;
        Answerer = answerer;
        Cards = cards;
        (Text, Unseen) = Read(context.Activity);
    }

    public ITurnContext Context { get; }

    public Sender.Person Person { get; }

    /// <summary>Whether the settings name the sender as an administrator of the organisation.</summary>
    public bool IsAdministrator => Person.Organisation.Administrators.Contains(Person.ObjectId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The release in force when the turn began; the whole turn speaks from it.</summary>
    public KnowledgeRelease Release { get; }

    public PolicyAnswerer Answerer { get; }

    public CardContext Cards { get; private set; }

    /// <summary>What the turn is to begin, where neither a message nor a button says it.</summary>
    public Intent? Wanted { get; set; }

    /// <summary>Whether a message in a personal chat is read in which no dialog but that of questions runs.</summary>
    public bool IsIdle { get; set; }

    /// <summary>Whether the person was told what helps in distress: then the message is not looked up as a question too.</summary>
    public bool IsCaredFor { get; set; }

    /// <summary>
    /// The draft that was read in this turn, with what was found: the card and the next question both want it, and reading costs. Null
    /// before.
    /// </summary>
    public (string Draft, IReadOnlyList<DraftFinding> Found)? ReadDraft { get; set; }

    /// <summary>What came of it so far, for whoever measures; null where nothing was said that has a name.</summary>
    public TurnOutcome? Outcome { get; set; }

    /// <summary>Whether the question before this one could not be answered either.</summary>
    public bool IsUnsureAgain { get; set; }

    /// <summary>Where somebody turns whose question no rule settles; empty where any person may answer.</summary>
    public IReadOnlyList<string> PlaceToTurn { get; set; } = [];

    /// <summary>What the bot said last to small talk, so that it is not said again; null where its last answer was another.</summary>
    public string? LastTalk { get; set; }

    public BotWords Words => Cards.Words;

    /// <summary>What was typed, without mentions and whatever else Teams puts into it.</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> as an answer to a question, read once.</summary>
    public Utterance Said => field ??= Utterance.Of(Text);

    /// <summary><see cref="Text"/> as a message of its own, read once.</summary>
    public PoliteMessage Message => field ??= new PoliteMessage(Text);

    /// <summary>What came with the message that the bot does not look at.</summary>
    public Unseen Unseen { get; }

    /// <summary>Whether a picture or file came with it, which nobody looks at.</summary>
    public bool HasPictureOrFile => Unseen is Unseen.Picture or Unseen.File;

    /// <summary>Says that only words are passed on, where a picture or file came with them.</summary>
    public Task SayWordsOnlyAsync(CancellationToken cancellationToken) =>
        HasPictureOrFile ? SayAsync(Words["escalate.words-only"], cancellationToken) : Task.CompletedTask;

    /// <summary>The running dialogs, on which a feature may begin one; null outside a personal chat.</summary>
    public DialogContext? Dialogs { get; set; }

    /// <summary>Begins a turn; dialogs find it by <see cref="Of"/>.</summary>
    public static PolicyTurn Begin(
        ITurnContext context, Sender.Person person, KnowledgeRelease release, PolicyAnswerer answerer, CardContext cards)
    {
        var turn = new PolicyTurn(context, person, release, answerer, cards);
        context.TurnState.Set(Key, turn);
        return turn;
    }

    /// <summary>The turn of a context; null where it has no person of an organisation.</summary>
    public static PolicyTurn? In(ITurnContext context) => context.TurnState.Get<PolicyTurn>(Key);

    /// <exception cref="InvalidOperationException">The sender belongs to no organisation, so no dialog should run.</exception>
    public static PolicyTurn Of(ITurnContext context) =>
        In(context) ?? throw new InvalidOperationException("This turn has no person of an organisation.");

    /// <summary>The value of an invoke.</summary>
    /// <exception cref="InvokeResponseException">400: it has another shape.</exception>
    public T InvokeValue<T>()
        where T : class =>
        ProtocolJsonSerializer.ToObject<T>(Context.Activity.Value) ?? throw new InvokeResponseException((int)HttpStatusCode.BadRequest);

    /// <summary>What somebody reads in words of the message; of all of it once, however many ask.</summary>
    /// <param name="read">A method, which is known again by being the same.</param>
    public T Read<T>(string words, Func<PoliteMessage, T> read)
    {
        if (words != Text)
        {
            return read(new PoliteMessage(words));
        }

        if (!_read.TryGetValue(read, out var known))
        {
            _read[read] = known = read(Message);
        }

        return (T)known!;
    }

    /// <summary>What the policies say to a question, looked up once a turn: how a message is parted depends on it too.</summary>
    public Answer Answer(string question) =>
        _answers.TryGetValue(question, out var known) ? known : _answers[question] = Answerer.Answer(question);

    /// <summary>What is shown from here on stands beside the numbered answers of a form, and has no numbers of its own.</summary>
    public void BeginForm() => Cards = Cards with { IsBesideForm = true };

    /// <summary>Says something in words.</summary>
    public Task<ResourceResponse> SayAsync(string text, CancellationToken cancellationToken) =>
        Context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);

    /// <summary>A message that says something in words and, in the person's own chat, suggests what to do next.</summary>
    public Activity Suggesting(string text) => Cards.IsPublic
        ? MessageFactory.Text(text)
        : MessageFactory.SuggestedActions([.. CanIPost(), Words["suggest.ask-a-person"], Words["suggest.help"]], text);

    private IEnumerable<string> CanIPost() => Cards.HasTree(AnswerActions.CanIPost) ? [Words["suggest.can-i-post"]] : [];

    /// <summary>A message that is a card with its text form, and nothing else: Teams returns an id for such a message only.</summary>
    public static Activity Card(JsonObject card) =>
        MessageFactory.Attachment(Attachment.AdaptiveCard(card), summary: AdaptiveCard.Summary(card));

    /// <summary>Sends what a feature answers.</summary>
    public async Task ReplyAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Says is { } says)
        {
            await SayAsync(says, cancellationToken);
        }

        if (reply.Card is { } card)
        {
            await ShowAsync(card, cancellationToken);
        }
    }

    /// <summary>Reads a message once, and leaves its words in the activity: that is where prompts look.</summary>
    private static MessageText Read(Activity activity)
    {
        if (activity.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate))
        {
            return new MessageText("", Unseen.Nothing);
        }

        var message = MessageText.Of(activity);
        activity.Text = message.Text.Length > 0 || activity.Text is not null ? message.Text : null;
        return message;
    }

    public Task<ResourceResponse> ShowAsync(JsonObject card, CancellationToken cancellationToken) =>
        Context.SendActivityAsync(Card(card), cancellationToken);
}

/// <summary>What came of a turn: an answer's state with the clauses that were quoted, or the name of what had the message.</summary>
internal sealed record TurnOutcome(string State, IReadOnlyList<string> Clauses);
