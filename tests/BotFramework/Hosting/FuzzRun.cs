using System.Globalization;
using System.Net.Http.Headers;
using FsCheck;
using FsCheck.Fluent;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>Posts fuzzed requests one after the other and counts the answers.</summary>
internal sealed class FuzzRun(HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>2,000 by default; the environment variable <c>FUZZ_COUNT</c> says otherwise.</summary>
    public static int Count { get; } = int.Parse(Environment.GetEnvironmentVariable("FUZZ_COUNT") ?? "2000", CultureInfo.InvariantCulture);

    public SortedDictionary<int, int> Statuses { get; } = [];

    public int Seen { get; private set; }

    /// <summary>Called after every request.</summary>
    public Action<int> AfterEach { get; init; } = _ => { };

    /// <summary>Which statuses are right.</summary>
    public Func<int, bool> IsRight { get; init; } = status => status is (>= 200 and < 300) or (>= 400 and < 500);

    /// <summary>Changes a request before it is sent.</summary>
    public Func<FuzzedRequest, FuzzedRequest> Prepare { get; init; } = request => request;

    /// <summary>Throws with the smallest request found that is answered wrongly, and its seed.</summary>
    public void Check(int count)
    {
        var property = Prop.ForAll(FuzzedRequest.All.ToArbitrary(), request =>
        {
            var status = Send(Prepare(request));
            Statuses[status] = Statuses.GetValueOrDefault(status) + 1;
            AfterEach(++Seen);
            return IsRight(status);
        });
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(count).WithQuietOnSuccess(true), property);
    }

    public override string ToString() => $"{Seen} requests; {string.Join(", ", Statuses.Select(entry => $"{entry.Key}: {entry.Value}"))}";

    private int Send(FuzzedRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), "/api/messages")
        {
            Content = new ByteArrayContent(request.Body),
        };
        if (request.ContentType is { } type && MediaTypeHeaderValue.TryParse(type, out var parsed))
        {
            message.Content.Headers.ContentType = parsed;
        }

        using var patience = new CancellationTokenSource(Patience);
        using var response = http.Send(message, patience.Token);
        return (int)response.StatusCode;
    }
}
