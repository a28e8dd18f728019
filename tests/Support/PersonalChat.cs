using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Main;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// One member of staff and the bot, with the real dialogs. State is stored after each message and read before the next, so
/// that every message also shows what a restart in between would change.
/// </summary>
internal sealed class PersonalChat : IAsyncDisposable
{
    private readonly TestAdapter _adapter = new();
    private readonly MemoryStorage _storage = new();
    private readonly TestDatabase _database;
    private readonly IStatePropertyAccessor<DialogState> _dialogs;
    private readonly MainDialog _main;

    private PersonalChat(TestDatabase database, KnowledgeRelease release)
    {
        (_database, Release) = (database, release);
        var state = new ConversationState(_storage);
        var asked = new PrivateConversationState(_storage);
        _adapter.Use(new AutoSaveStateMiddleware(state, asked));
        _dialogs = state.CreateProperty("Dialogs", DialogsJsonContext.Default.DialogState);
        var questions = new RecentQuestions(asked.CreateProperty("Asked", AskJsonContext.Default.AskedQuestions), Time);
        var journal = new AskJournal(new AskLogStore(database.Database, Time));
        var sender = new AnswerSender(new PrecedentStore(database.Database, Time), new CommsDeskStore(database.Database, Time));
        var sent = new SentSoFar();
        var care = new CareTalk(questions, sent);
        var message = new MessageQuestions(questions, journal, sender, care);
        var buttons = new AnswerButtons(questions, journal, sender, message);
        var ask = new AskPolicy(questions, journal, message, buttons, care, sent);
        Receipts = new ReceiptStore(database.Database, new References(new Random(1)));
        _main = new MainDialog(
            new AskPolicyDialog(ask),
            new FeatureTable([
                new AskFeature(ask, buttons),
                new CanIPostFeature(new CanIPostDialog(ask, Receipts, new WalkLogStore(database.Database, Time), Time), Receipts),
            ]),
            sent
        );
    }

    /// <summary>What the council knows; a test may replace it in the middle of a conversation.</summary>
    public KnowledgeRelease Release { get; set; }

    public ReceiptStore Receipts { get; }

    public FakeTimeProvider Time { get; } = new();

    public string ObjectId { get; set; } = "ann";

    /// <summary>The last card the bot sent.</summary>
    public JsonObject Card => _adapter.Sent.Last(activity => activity.Attachments is { Count: > 0 }).Attachments![0].Content!.AsObject();

    public static async Task<PersonalChat> BeginAsync(string council) =>
        new(await TestDatabase.CreateAsync(DatabaseKind.Sqlite), Councils.Release(council));

    /// <summary>Types something; returns the bot's texts, for a card its text form.</summary>
    public Task<string[]> SayAsync(string text) => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    /// <summary>Presses a button of the last card, found by its title also in nested cards, with inputs filled in.</summary>
    public Task<string[]> PressAsync(string title, params (string Input, string Value)[] inputs) => PressAsync(Card, title, inputs);

    /// <summary>Presses a button of an earlier card.</summary>
    public Task<string[]> PressAsync(JsonObject card, string title, params (string Input, string Value)[] inputs)
    {
        var data = Buttons(card).First(button => (string?)button["title"] == title)["data"]!.DeepClone().AsObject();
        foreach (var (input, value) in inputs)
        {
            data[input] = value;
        }

        return SendAsync(new Activity { Type = ActivityTypes.Message, Value = data });
    }

    public async Task<string[]> SendAsync(Activity activity)
    {
        var sent = await _adapter.SendAsync(activity, (context, token) =>
        {
            var person = new Sender.Person(
                new OrganisationSettings(Release.Organisation.Id, ["tenant"], [], new Dictionary<string, IReadOnlyList<string>>()),
                "tenant", ObjectId, "Ann");
            var cards = new CardContext(
                Languages.Embedded.For("en-GB"), Release.Organisation, DateOnly.FromDateTime(Time.GetUtcNow().DateTime));
            PolicyTurn.Begin(context, person, Release, PolicyAnswerer.Create(Release), cards);
            return _main.RunAsync(context, _dialogs, cancellationToken: token);
        });
        return [.. sent.Select(answer => answer.Text ?? (string?)answer.Attachments?[0].Content?["fallbackText"] ?? "")];
    }

    /// <summary>Answers the questions of a walk one after the other; returns what is said to the last answer.</summary>
    public async Task<string> ChooseAsync(params string[] choices)
    {
        var last = "";
        foreach (var choice in choices)
        {
            last = (await PressAsync("Next", ("choice", choice)))[^1];
        }

        return last;
    }

    /// <summary>What is ticked in each list of a card that has ticks.</summary>
    public static IEnumerable<string> Ticked(JsonNode? node) =>
        node switch
        {
            JsonObject element when (string?)(element["type"] as JsonValue) == "Input.ChoiceSet" => element["value"] is { } value
                ? [(string)value!]
                : [],
            JsonObject element => element.Where(pair => pair.Key is not "actions").SelectMany(pair => Ticked(pair.Value)),
            JsonArray array => array.SelectMany(Ticked),
            _ => [],
        };

    /// <summary>Everything the bot has stored of this conversation, as text.</summary>
    public async Task<string> StoredAsync()
    {
        var key = $"{Channels.Test}/conversations/{_adapter.Conversation.Conversation!.Id}";
        var items = await _storage.ReadAsync([key]);
        return items.TryGetValue(key, out var item) ? item.Json : "";
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject element => ((string?)(element["type"] as JsonValue))?.StartsWith("Action.", StringComparison.Ordinal) is true
            ? Buttons(element["card"]).Prepend(element)
            : element.SelectMany(pair => Buttons(pair.Value)),
        JsonArray array => array.SelectMany(Buttons),
        _ => [],
    };
}
