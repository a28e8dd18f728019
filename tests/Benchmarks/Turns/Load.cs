using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>Sends activities over so many connections at the same time and takes the time of each turn.</summary>
internal static class Load
{
    /// <summary>So long at least, and until so many turns are done: by then what a turn runs is compiled well.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private const int WarmUpTurns = 4000;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(20);

    /// <param name="isWarm">Whether turns of this kind ran long enough before, so that all are counted.</param>
    public static async Task<Measurement> RunAsync(Side side, Setup setup, TimeSpan time, bool isWarm = false)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = setup.Connections })
        {
            BaseAddress = side.Address,
            Timeout = TimeSpan.FromMinutes(1),
        };
        var people = new People(setup, side.ServiceUrl);
        var warmUp = new ConcurrentBag<(double, bool)>();
        if (!isWarm)
        {
            await TalkAsync(
                http, side, setup, people, elapsed => elapsed < WarmUp || (elapsed < LongestWarmUp && warmUp.Count < WarmUpTurns), warmUp);
        }

        var taken = new ConcurrentBag<(double Milliseconds, bool Ok)>();
        var counter = side.CountAllocation();
        var (cpu, clock) = (side.Cpu, Stopwatch.StartNew());
        await TalkAsync(http, side, setup, people, elapsed => elapsed < time, taken);
        var (elapsed, used) = (clock.Elapsed, side.Cpu - cpu);
        await counter.DisposeAsync();

        var times = taken.Where(each => each.Ok).Select(each => each.Milliseconds).Order().ToArray();
        return times.Length == 0
            ? new Measurement(0, taken.Count, 0, 0, 0, 0, null)
            : new Measurement(
                times.Length, taken.Count - times.Length, times.Length / elapsed.TotalSeconds, times[times.Length / 2],
                times[times.Length * 99 / 100], used.TotalMicroseconds / taken.Count, counter.BytesPerSecond * elapsed.TotalSeconds / taken.Count);
    }

    private static Task TalkAsync(
        HttpClient http, Side side, Setup setup, People people, Func<TimeSpan, bool> goesOn, ConcurrentBag<(double, bool)> taken)
    {
        var clock = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, setup.Connections).Select(_ => Task.Run(async () =>
        {
            while (goesOn(clock.Elapsed))
            {
                JsonNode? answer = null;
                foreach (var next in people.Visit())
                {
                    var started = Stopwatch.GetTimestamp();
                    (var ok, answer) = await PostAsync(http, side, next(answer));
                    taken.Add((Stopwatch.GetElapsedTime(started).TotalMilliseconds, ok));
                }
            }
        })));
    }

    private static async Task<(bool Ok, JsonNode? Answer)> PostAsync(HttpClient http, Side side, JsonObject activity)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString()))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        if (side.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return (response.IsSuccessStatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }
}
