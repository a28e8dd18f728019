using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Conversations.Attack;

namespace TeamsPolicyBot.Tests.Journeys.Attack;

/// <summary>
/// Posts a mixture of hostile and good requests to a bot, on several connections at once, and keeps what came back. Bounded by a count and
/// by a time.
/// </summary>
internal sealed class LoadRun(Uri bot, string serviceUrl, string tenant) : IDisposable
{
    private const int Connections = 16;

    private static readonly string[] Questions =
    [
        "May I add a client on Facebook?", "can I post a photo of a school visit", "who reads my e-mail?", "hello", "help", "my cases",
        "zeppelins?",
    ];

    private readonly HttpClient http = new() { BaseAddress = bot, Timeout = TimeSpan.FromMinutes(5) };
    private readonly ConcurrentDictionary<int, int> statuses = new();
    private readonly ConcurrentBag<double> good = [];
    private int sent;

    /// <summary>How many requests were answered.</summary>
    public int Answered => statuses.Values.Sum();

    /// <summary>How many were answered with a fault of the program.</summary>
    public int Faults => statuses.Where(pair => pair.Key is 500 or > 501).Sum(pair => pair.Value);

    public async Task RunAsync(int count, TimeSpan atMost, Action<int>? progress = null)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async connection =>
                {
                    var random = new Random(connection);
                    for (
                        var number = Interlocked.Increment(ref sent);
                        number <= count && clock.Elapsed < atMost;
                        number = Interlocked.Increment(ref sent)
                    )
                    {
                        await PostAsync(number, random);
                        progress?.Invoke(number);
                    }
                })
        );
    }

    /// <summary>What came back, in lines.</summary>
    public override string ToString()
    {
        var times = good.Order().ToList();
        var by = string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"answered {Answered} ({by}); good questions {times.Count}: p50 {At(times, 0.5):F0} ms, p99 {At(times, 0.99):F0} ms, longest {At(times, 1):F0} ms, over a second {times.Count(time => time > 1000)}"
        );
    }

    public void Dispose() => http.Dispose();

    private static double At(List<double> times, double part) =>
        times.Count == 0 ? 0 : times[Math.Min(times.Count - 1, (int)(part * times.Count))];

    private async Task PostAsync(int number, Random random)
    {
        var isGood = number % 2 == 0;
        var began = Stopwatch.GetTimestamp();
        using var content = new ByteArrayContent(isGood ? Good(number, random) : Hostile(number, random))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        statuses.AddOrUpdate((int)response.StatusCode, 1, (_, times) => times + 1);
        if (isGood)
        {
            good.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    // Answered in the response: through the connector, fifty a second are all that Teams allows a bot, and the pacing would be measured.
    private byte[] Good(int number, Random random) =>
        Bytes(
            Activity(number, ActivityTypes.Message, $"good-{number % 500}", activity =>
            {
                activity["text"] = Questions[random.Next(Questions.Length)];
                activity["deliveryMode"] = DeliveryModes.ExpectReplies;
            })
        );

    private byte[] Hostile(int number, Random random)
    {
        var shape = AdversarialShapes.All[random.Next(AdversarialShapes.All.Count)][..random.Next(60_000)];
        var name = $"hostile-{number % 500}";
        return random.Next(8) switch
        {
            0 => Bytes(Activity(number, ActivityTypes.Message, name, activity => activity["text"] = shape)),
            1 => Bytes(Activity(number, ActivityTypes.Message, name, activity => activity["text"] = "keep C-4H8QT: " + shape)),
            2 => Bytes(Activity(number, ActivityTypes.Message, name, activity => activity["value"] = new JsonObject
                    {
                        ["action"] = "case-edit",
                        ["case"] = shape,
                        ["words"] = shape,
                    })),
            3 => Bytes(
                Invoke(
                    number, name, InvokeNames.MessageSubmitAction, new JsonObject
                    {
                        ["actionName"] = "feedback",
                        ["actionValue"] = new JsonObject
                        {
                            ["reaction"] = "dislike",
                            ["feedback"] = new JsonObject { ["feedbackText"] = shape }.ToJsonString(),
                        },
                    }
                )
            ),
            4 => Bytes(
                Invoke(
                    number, name, InvokeNames.ComposeExtensionFetchTask, new JsonObject
                    {
                        ["commandId"] = "checkBeforePosting",
                        ["messagePayload"] = new JsonObject
                        {
                            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = shape },
                        },
                    }
                )
            ),
            5 => Bytes(
                Activity(number, ActivityTypes.Message, name, activity =>
                    activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = shape } }
                )
            ),
            6 => Encoding.UTF8.GetBytes(new string('[', random.Next(100_000))),
            _ => Encoding.UTF8.GetBytes(shape),
        };
    }

    private JsonObject Invoke(int number, string name, string invoke, JsonObject value) =>
        Activity(number, ActivityTypes.Invoke, name, activity =>
        {
            activity["name"] = invoke;
            activity["value"] = value;
        });

    private JsonObject Activity(int number, string type, string name, Action<JsonObject> fill)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"load-{number}",
            ["channelId"] = Channels.Msteams,
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{name}", ["name"] = name, ["aadObjectId"] = name },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = $"a:{name}",
                ["tenantId"] = tenant,
                ["conversationType"] = ConversationTypes.Personal,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };
        fill(activity);
        return activity;
    }

    private static byte[] Bytes(JsonObject activity) => Encoding.UTF8.GetBytes(activity.ToJsonString());
}
