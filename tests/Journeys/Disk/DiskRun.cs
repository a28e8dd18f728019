using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Tests.Journeys.Cases;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Journeys.Disk;

/// <summary>
/// Some people who open cases, each one after the other, while the bot's disk is bad. As Teams does they send again what was not answered;
/// whoever reads that nothing was saved says it again; whoever was interrupted looks at "my cases" first.
/// </summary>
/// <param name="bot">Where the bot is now.</param>
internal sealed partial class DiskRun(ConnectorServer teams, Func<Uri> bot) : IDisposable
{
    /// <summary>How many turns it takes to open a case.</summary>
    public const int TurnsACase = 6;

    private const int People = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly string Tenant = KillRun.Tenant(SmallCouncil.Id);
    private static readonly Speaker Desk = new("admin", Tenant, "19:desk@thread.tacv2", false);

    private readonly BotClient _client = new(teams.ServiceUrl, bot);
    private readonly ConcurrentDictionary<string, string> _opened = new();
    private readonly ConcurrentBag<string> _unexpected = [];
    private Task _work = Task.CompletedTask;
    private volatile bool _isOver;
    private int _refused;
    private int _interrupted;

    /// <summary>What the bot that they talk to is started with.</summary>
    public static IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            [$"Organisations__{SmallCouncil.Id}__Tenants__0"] = Tenant,
            [$"Organisations__{SmallCouncil.Id}__Administrators__0"] = Desk.Name,
            ["RateLimit__MessagesPerMinute"] = "0",
        };

    /// <summary>The questions of which somebody read that the case is sent, or found it among the own cases, each with its reference.</summary>
    public IReadOnlyDictionary<string, string> Opened => _opened;

    /// <summary>How many turns were answered.</summary>
    public int Answered => _client.Answered;

    /// <summary>How many turns ended with the word that nothing was saved.</summary>
    public int Refused => _refused;

    /// <summary>How many turns were cut off after part of them was done for good.</summary>
    public int Interrupted => _interrupted;

    /// <summary>What was said that has no place in an opening: a step that was forgotten, a fault of the program.</summary>
    public IReadOnlyCollection<string> Unexpected => _unexpected;

    public async Task SetUpDeskAsync()
    {
        await _client.MentionAsync(Desk, "this is the comms desk");
        await _client.SubmitAsync(Desk, CommsDeskFeature.Confirm);
    }

    public void Start() =>
        _work = Task.WhenAll(Enumerable.Range(0, People).Select(OpenManyAsync));

    /// <summary>Everybody ends what is begun.</summary>
    public Task FinishAsync(TimeSpan patience)
    {
        _isOver = true;
        return _work.WaitAsync(patience);
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Real time passes here: what is waited for is a process, which shares no clock with the test.</summary>
    private static Task WaitAsync() => Task.Delay(Pause, TimeProvider.System);

    /// <summary>Each case is asked by somebody new, so that "my cases" has that one or none.</summary>
    private async Task OpenManyAsync(int line)
    {
        for (var number = 1; !_isOver; number++)
        {
            var asker = Speaker.Alone($"asker-{line}-{number}", Tenant);
            var question = $"May {asker.Name} post a picture?";
            while (!await TryOpenAsync(asker, question))
            {
            }
        }
    }

    /// <summary>False where it has to begin anew.</summary>
    private async Task<bool> TryOpenAsync(Speaker asker, string question)
    {
        IReadOnlyList<string> said = [];
        foreach (var text in new[] { "ask a person", question, "A council account", "skip", "1", "send it" })
        {
            said = await SayAsync(asker, text);
            if (said.Any(IsInterruption))
            {
                Interlocked.Increment(ref _interrupted);
                return (await SayAsync(asker, "my cases")).Any(list => TryTake(question, Own().Match(list)));
            }
        }

        return said.Any(text => TryTake(question, Sent().Match(text))) || NoteUnexpected(asker, said);
    }

    private bool TryTake(string question, Match found) => found.Success && _opened.TryAdd(question, found.Groups[1].Value);

    private bool NoteUnexpected(Speaker asker, IReadOnlyList<string> said)
    {
        _unexpected.Add($"{asker.Name}: {string.Join(" | ", said)} after {string.Join(" | ", teams.Texts(asker.Conversation).TakeLast(8))}");
        return false;
    }

    /// <summary>Says it until it is answered and not refused; returns what was said to it.</summary>
    private async Task<IReadOnlyList<string>> SayAsync(Speaker asker, string text)
    {
        while (true)
        {
            var before = teams.Texts(asker.Conversation).Count;
            var message = _client.Message(asker, text);
            while (!await TryDeliverAsync(message))
            {
                await WaitAsync();
            }

            var said = teams.Texts(asker.Conversation).Skip(before).ToList();
            if (!said.Any(IsRefusal))
            {
                return said;
            }

            Interlocked.Increment(ref _refused);
            await WaitAsync();
        }
    }

    private async Task<bool> TryDeliverAsync(Activity message)
    {
        try
        {
            await _client.DeliverAsync(message);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    private static bool IsRefusal(string text) => text.StartsWith(BeginningOf("error.storage"), StringComparison.Ordinal)
        || text.StartsWith(BeginningOf("error.storage-answered"), StringComparison.Ordinal);

    private static bool IsInterruption(string text) => text.StartsWith(BeginningOf("error.cut-off"), StringComparison.Ordinal);

    private static string BeginningOf(string key) => Languages.Embedded.For(null)[key].Split("{0}")[0];

    [GeneratedRegex(@"^Sent\. Your case is (C-\w{5})")]
    private static partial Regex Sent();

    [GeneratedRegex(@"\b(C-\w{5}), asker")]
    private static partial Regex Own();
}
