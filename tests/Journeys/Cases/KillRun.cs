using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>
/// Fifty people of five councils open two hundred cases and their comms teams decide them, while the bot is killed now and then. Real
/// processes, real HTTP, real time.
/// </summary>
internal sealed partial class KillRun(
    ConnectorServer teams, Instances instances, IReadOnlyList<string> councils, int people = KillRun.People,
    int casesEach = KillRun.CasesEach) : IDisposable
{
    public const int People = 50;
    public const int CasesEach = 4;

    /// <summary>Six for its asker, one for whoever decides.</summary>
    private const int TurnsACase = 7;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>After this long without so many turns there is nothing left to do, and a kill comes all the same.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly BotClient client = new(teams.ServiceUrl, () => instances.Address);
    private readonly ConcurrentDictionary<string, string> accepted = new();
    private volatile bool isOver;

    /// <summary>Cases of which the asker was told "sent", each with the asker's chat.</summary>
    public IReadOnlyDictionary<string, string> Confirmed =>
        Askers.SelectMany(asker => teams.Texts(asker.Conversation).Select(text => (Match: Sent().Match(text), asker.Conversation)))
            .Where(found => found.Match.Success)
            .DistinctBy(found => found.Match.Groups[1].Value)
            .ToDictionary(found => found.Match.Groups[1].Value, found => found.Conversation);

    /// <summary>Cases whose decision the decider saw accepted.</summary>
    public IReadOnlyCollection<string> Accepted => [.. accepted.Keys];

    private IReadOnlyList<Speaker> Askers =>
        [.. Enumerable.Range(0, people).Select(n => Speaker.Alone($"asker-{n}", Tenant(councils[n % councils.Count])))];

    public static string Tenant(string council) => $"tenant-{council}";

    /// <summary>How many cases are wanted.</summary>
    public int Wanted => people * casesEach;

    /// <summary>Called once everything is opened and nobody is killed any more: a connector in a bad mood recovers then.</summary>
    public Action Recovered { get; init; } = () => { };

    /// <summary>How often the decision of a case was brought to its asker.</summary>
    public int Deliveries(string reference, string chat) =>
        teams
            .Texts(chat)
            .Count(text =>
                text.Contains($"because of {reference}", StringComparison.Ordinal)
                && !text.StartsWith("Your case", StringComparison.Ordinal)
            );

    public async Task SetUpDesksAsync()
    {
        foreach (var council in councils)
        {
            await client.MentionAsync(InDesk(council, "admin"), "this is the comms desk");
            await client.SubmitAsync(InDesk(council, "admin"), CommsDeskFeature.Confirm);
        }
    }

    /// <summary>Runs until every case is opened, decided and told, with kills on the way.</summary>
    /// <param name="patience">How long nothing may get on: a busy machine takes longer, a lost case for ever.</param>
    public async Task RunAsync(int kills, TimeSpan patience)
    {
        var deciders = councils
            .SelectMany(council => new[] { "kim", "lee" }, (council, name) => DecideAsync(InDesk(council, name)))
            .ToList();
        var asking = Task.WhenAll(Askers.Select(OpenAllAsync));
        var killing = KillAsync(kills);
        await WhileItGetsOnAsync(Task.WhenAll(asking, killing), patience);
        Recovered();
        await WaitUntilToldAsync(patience);
        isOver = true;
        await Task.WhenAll(deciders);
    }

    public void Dispose() => client.Dispose();

    private static Speaker InDesk(string council, string name) => new(name, Tenant(council), $"19:desk-{council}@thread.tacv2", false);

    /// <summary>Real time passes here: what is waited for are processes, which share no clock with the test.</summary>
    private static Task WaitAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);

    private async Task OpenAllAsync(Speaker asker)
    {
        for (var number = 1; number <= casesEach; number++)
        {
            while (Count(asker) < number)
            {
                await OpenAsync(asker, number);
            }
        }
    }

    private async Task OpenAsync(Speaker asker, int number)
    {
        string[] said = ["ask a person", $"May {asker.Name} post picture {number}?", "A council account", "skip", "1", "send it"];
        foreach (var text in said)
        {
            // Teams delivers again what was not answered: what a dying bot has taken, or not, is the same message.
            var message = client.Message(asker, text);
            while (!await TryAsync(() => client.DeliverAsync(message)))
            {
            }
        }
    }

    private int Count(Speaker asker) => teams.Texts(asker.Conversation).Count(text => Sent().IsMatch(text));

    private async Task DecideAsync(Speaker decider)
    {
        while (!isOver)
        {
            var open = teams
                .Texts(decider.Conversation)
                .Select(text => OnCard().Match(text))
                .Where(match => match.Success)
                .Select(match => match.Groups[1].Value)
                .ToHashSet();
            foreach (var reference in open.Where(reference => !accepted.ContainsKey(reference)))
            {
                await TryAsync(async () =>
                {
                    var card = await client.ExecuteAsync(decider, new JsonObject
                    {
                        [Actions.Key] = CaseActions.Decide,
                        [CaseActions.Case] = reference,
                        [CaseActions.Decision] = "answer",
                        [CaseActions.Note] = $"Yes, because of {reference}",
                    });
                    if (card.Contains("Answered by", StringComparison.Ordinal))
                    {
                        accepted.TryAdd(reference, decider.Name);
                    }
                });
            }

            await WaitAsync(Pause);
        }
    }

    /// <summary>
    /// Kills at random moments of the work, counted in answered turns: a slow machine gets as far between two kills as a fast one.
    /// </summary>
    private async Task KillAsync(int kills)
    {
        var random = new Random(kills);
        var moments = Enumerable.Range(0, kills).Select(_ => client.Answered + random.Next(1, Wanted * TurnsACase)).Order().ToList();
        foreach (var moment in moments)
        {
            for (var waited = TimeSpan.Zero; client.Answered < moment && waited < LongestWait; waited += Pause)
            {
                await WaitAsync(Pause);
            }

            await instances.KillOneAsync();
        }
    }

    private async Task WhileItGetsOnAsync(Task work, TimeSpan patience)
    {
        int Progress() => Confirmed.Count + instances.Killed;

        for (var before = -1; !work.IsCompleted && before < Progress();)
        {
            before = Progress();
            await Task.WhenAny(work, WaitAsync(patience));
        }

        await work.WaitAsync(TimeSpan.Zero);
    }

    private async Task WaitUntilToldAsync(TimeSpan patience)
    {
        var end = TimeProvider.System.GetUtcNow() + patience;
        for (var told = 0; told < Confirmed.Count && TimeProvider.System.GetUtcNow() < end;)
        {
            await WaitAsync(Pause);
            var now = Confirmed.Count(one => Deliveries(one.Key, one.Value) > 0);
            (told, end) = (now, now > told ? TimeProvider.System.GetUtcNow() + patience : end);
        }
    }

    /// <summary>Whoever meets a bot that is down tries again a little later.</summary>
    private static async Task<bool> TryAsync(Func<Task> attempt)
    {
        try
        {
            await attempt();
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            await WaitAsync(Pause);
            return false;
        }
    }

    [GeneratedRegex(@"^Sent\. Your case is (C-\w{5})")]
    private static partial Regex Sent();

    [GeneratedRegex(@"asks a question about the policy(?s:.*?)Case: (C-\w{5})")]
    private static partial Regex OnCard();
}
