using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>Sends activities over so many connections at the same time and takes the time of each turn.</summary>
internal static class Load
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static async Task<Measurement> RunAsync(Side side, Setup setup, TimeSpan time)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = setup.Connections }) { BaseAddress = side.Address, Timeout = TimeSpan.FromMinutes(1) };
        var people = new People(setup, side.ServiceUrl);
        await TalkAsync(http, side, setup, people, WarmUp, new());

        var taken = new ConcurrentBag<(double Milliseconds, bool Ok)>();
        var (cpu, clock) = (side.Cpu, Stopwatch.StartNew());
        await TalkAsync(http, side, setup, people, time, taken);
        var (elapsed, used) = (clock.Elapsed, side.Cpu - cpu);

        var times = taken.Where(each => each.Ok).Select(each => each.Milliseconds).Order().ToArray();
        return times.Length == 0
            ? new Measurement(0, taken.Count, 0, 0, 0, 0)
            : new Measurement(
                times.Length, taken.Count - times.Length, times.Length / elapsed.TotalSeconds, times[times.Length / 2], times[times.Length * 99 / 100], used.TotalMicroseconds / taken.Count);
    }

    private static Task TalkAsync(HttpClient http, Side side, Setup setup, People people, TimeSpan time, ConcurrentBag<(double, bool)> taken)
    {
        var until = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, setup.Connections).Select(_ => Task.Run(async () =>
        {
            while (until.Elapsed < time)
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
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString())) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
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
