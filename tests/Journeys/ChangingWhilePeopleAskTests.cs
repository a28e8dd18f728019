using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys;

/// <summary>
/// Fifty people ask the built bot over HTTP while a word is changed, a tree broken and mended, and the policy restructured. The
/// policy's title and its rule carry the same edition, so that an answer made of two releases would show.
/// </summary>
[Trait("Category", "Slow")]
public sealed partial class ChangingWhilePeopleAskTests : IAsyncLifetime
{
    private const int People = 50;
    private const string Tenant = "tenant-smallton";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();
    private ConnectorServer _teams = null!;
    private BotProcess _bot = null!;
    private HttpClient _http = null!;
    private int _asked;

    public async Task InitializeAsync()
    {
        SmallCouncil.Write(_folder["knowledge"]);
        Write("trees/can-i-post.yaml", SmallCouncil.Tree);
        Write("tests.yaml", SmallCouncil.Journey);
        WriteEdition(1);
        _teams = await ConnectorServer.StartAsync();
        _bot = await BotProcess.Start(new Dictionary<string, string>
        {
            ["Knowledge__Folder"] = _folder["knowledge"],
            [$"Organisations__{SmallCouncil.Id}__Tenants__0"] = Tenant,
            ["RateLimit__MessagesPerMinute"] = "0",
        });
        _http = new HttpClient { BaseAddress = new Uri(_bot.Page, "/"), Timeout = Patience };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        _bot.Dispose();
        await _teams.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task No_turn_fails_and_none_is_answered_by_half_a_release()
    {
        await AskUntilAsync(() => HaveSeen("1"));
        WriteEdition(2);
        await AskUntilAsync(() => HaveSeen("2"));

        Write("trees/can-i-post.yaml", SmallCouncil.Tree.Replace("next: content", "next: nowhere", StringComparison.Ordinal));
        WriteEdition(3);
        await AskUntilAsync(() => _bot.Log.Contains("nowhere", StringComparison.Ordinal));
        Assert.False(HaveSeen("3"), "a release with a broken tree has answered");

        Write("trees/can-i-post.yaml", SmallCouncil.Tree);
        await AskUntilAsync(() => HaveSeen("3"));
        Write("trees/can-i-post.yaml", SmallCouncil.Tree.Replace("1.2/1", "1.3/1", StringComparison.Ordinal));
        Write("tests.yaml", SmallCouncil.Journey.Replace("1.2/1", "1.3/1", StringComparison.Ordinal));
        WriteEdition(4, isRestructured: true);
        await AskUntilAsync(() => HaveSeen("4"));

        var each = Enumerable.Range(0, People).Select(Seen).ToList();
        Assert.Equal(_asked, each.Sum(seen => seen.Count));
        Assert.Equal(["1", "2", "3", "4"], each.SelectMany(seen => seen).Distinct().Order(StringComparer.Ordinal));
        Assert.All(each, seen => Assert.Equal(seen.Order(StringComparer.Ordinal), seen));
    }

    /// <summary>Everybody asks at once, again and again, until something has happened.</summary>
    private async Task AskUntilAsync(Func<bool> hasHappened)
    {
        using var patience = new CancellationTokenSource(Patience);
        do
        {
            Assert.False(patience.IsCancellationRequested, $"It has not happened. The last answer: {Seen(0).LastOrDefault()}");
            var statuses = await Task.WhenAll(Enumerable.Range(0, People).Select(AskAsync));
            Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        }
        while (!hasHappened());
    }

    private async Task<HttpStatusCode> AskAsync(int person)
    {
        var name = $"person-{person}";
        using var response = await _http.PostAsJsonAsync(
            new Uri("/api/messages", UriKind.Relative), new JsonObject
            {
                ["type"] = ActivityTypes.Message,
                ["id"] = $"asked-{Interlocked.Increment(ref _asked)}",
                ["channelId"] = Channels.Msteams,
                ["serviceUrl"] = _teams.ServiceUrl,
                ["from"] = new JsonObject
                {
                    ["id"] = $"29:{name}",
                    ["name"] = name,
                    ["aadObjectId"] = name,
                },
                ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
                ["conversation"] = new JsonObject
                {
                    ["id"] = $"a:{name}",
                    ["tenantId"] = Tenant,
                    ["conversationType"] = ConversationTypes.Personal,
                },
                ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
                ["text"] = "ask everybody in a photograph first",
            }
        );
        return response.StatusCode;
    }

    private bool HaveSeen(string answer) => Enumerable.Range(0, People).Any(person => Seen(person).Contains(answer));

    /// <summary>
    /// What somebody was answered, each time: the edition, or the whole text where those of the title and of the rule differ.
    /// </summary>
    private List<string> Seen(int person) =>
        [
            .. _teams
                .Texts($"a:person-{person}")
                .Select(text =>
                    Answer().Match(text) is { Success: true } match && match.Groups["words"].Value == match.Groups["title"].Value
                        ? match.Groups["title"].Value
                        : text
                ),
        ];

    /// <param name="isRestructured">Whether the rule stands below another one, so that it has another number.</param>
    private void WriteEdition(int edition, bool isRestructured = false)
    {
        var number = isRestructured ? "1.2" : "1.1";
        Write(
            "policies/posting.md",
            string.Create(CultureInfo.InvariantCulture, $"---\ntitle: Posting Policy edition {edition}\n---\n\n# Photographs\n\n")
                + (isRestructured ? "1.1 Keep the originals.\n\n" : "")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"{number} Ask everybody in a photograph first, says version {edition}.\n\n1.{(isRestructured ? 3 : 2)} Never post:\n\n- pictures of clients\n- pictures of the strong room\n"
                )
        );
    }

    private void Write(string name, string text)
    {
        var path = _folder[$"knowledge/{SmallCouncil.Id}/{name}"];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex(@"says version (?<words>\d)[\s\S]*edition (?<title>\d)", RegexOptions.NonBacktracking)]
    private static partial Regex Answer();
}
