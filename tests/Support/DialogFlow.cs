using System.Text.Json;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// A conversation with a dialog, as a table of what the person says and what the bot answers. The state is stored after each row and read
/// before
/// the next, so every row also shows that a restart in between changes nothing.
/// </summary>
internal sealed class DialogFlow
{
    private readonly IStorage _storage;
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private readonly Func<ITurnContext, CancellationToken, Task> _run;

    /// <summary>Runs a root dialog, the way a bot does.</summary>
    public DialogFlow(Dialog dialog, IStorage? storage = null, object? options = null)
        : this(storage) =>
        _run = async (turnContext, token) => Result = await dialog.RunAsync(turnContext, _dialogState!, options, token);

    /// <summary>Runs whatever a test does with a dialog set in a turn.</summary>
    public DialogFlow(Action<DialogSet> add, Func<DialogContext, Task<DialogTurnResult>> turn)
        : this(storage: null)
    {
        var dialogs = new DialogSet(_dialogState!);
        add(dialogs);
        _run = async (turnContext, token) => Result = await turn(await dialogs.CreateContextAsync(turnContext, token));
    }

    private DialogFlow(IStorage? storage)
    {
        _storage = storage ?? new MemoryStorage();
        _state = new ConversationState(_storage);
        _dialogState = _state.CreateProperty("DialogState", DialogsJsonContext.Default.DialogState);
        Adapter.Use(new AutoSaveStateMiddleware(_state));
        _run = (_, _) => Task.CompletedTask;
    }

    public TestAdapter Adapter { get; init; } = new();

    /// <summary>How the dialogs stood after the last row.</summary>
    public DialogTurnResult Result { get; private set; } = new(DialogTurnStatus.Empty);

    /// <summary>Sends a message and returns the texts of the answers.</summary>
    public async Task<string[]> SayAsync(string text) =>
        [.. (await SendAsync(new Activity { Type = ActivityTypes.Message, Text = text })).Select(TextOf)];

    /// <summary>Sends an activity and returns the answers.</summary>
    public Task<IReadOnlyList<Activity>> SendAsync(Activity activity) =>
        Adapter.SendAsync(activity, (turnContext, token) => _run(turnContext, token));

    /// <summary>Runs the table. A row without answers means that the bot says nothing.</summary>
    public async Task RunAsync(params (string Person, string[] Bot)[] rows)
    {
        foreach (var (person, bot) in rows)
        {
            Assert.Equal(bot, await SayAsync(person));
        }
    }

    /// <summary>The dialog stack as it is stored.</summary>
    public async Task<DialogState> StackAsync()
    {
        var key = $"{Channels.Test}/conversations/{Adapter.Conversation.Conversation!.Id}";
        var items = await _storage.ReadAsync([key]);
        return items.TryGetValue(key, out var item) && JsonElement.Parse(item.Json).TryGetProperty("DialogState", out var stack)
            ? stack.Deserialize(DialogsJsonContext.Default.DialogState)!
            : new DialogState();
    }

    private static string TextOf(Activity activity) => activity.Text ?? $"[{activity.Attachments?[0].ContentType ?? activity.Type}]";
}
