using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>
/// The bot behind one of the two stacks: an endpoint that takes activities, and a connector that writes down what is sent.
/// </summary>
internal abstract partial class Side(TeamsTown town, RecordingConnector connector) : IAsyncDisposable
{
    private readonly Dictionary<string, string> _names = [];
    private string _lastCase = "";
    private string _posted = "";

    /// <summary>Posts an activity to the endpoint and waits for the end of its turn.</summary>
    /// <param name="activity">Its <c>serviceUrl</c> and every <c>{case}</c> in it are filled in for this side.</param>
    public async Task<Exchange> PostAsync(JsonObject activity)
    {
        var filled = JsonNode.Parse(activity.ToJsonString().Replace("{case}", _lastCase, StringComparison.Ordinal))!.AsObject();
        filled["serviceUrl"] = connector.ServiceUrl;
        _posted = filled.ToJsonString();
        using var response = await Http.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), filled);
        var body = await response.Content.ReadAsStringAsync();
        await town.DeliverAsync();
        return new Exchange((int)response.StatusCode, Parse(Normal(body)), [.. connector.TakeCalls().Select(Normal)]);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await connector.DisposeAsync();
        await town.DisposeAsync();
    }

    protected abstract HttpClient Http { get; }

    private ConnectorCall Normal(ConnectorCall call)
    {
        var text = call.Body?.ToJsonString() ?? "";
        if (CaseReference().Match(text) is { Success: true } found)
        {
            _lastCase = found.Value;
        }

        return call with { Body = Parse(Normal(text)) };
    }

    /// <summary>
    /// What differs from run to run by chance, references and ids that were not in what was posted, becomes a number in the order of
    /// appearance.
    /// </summary>
    private string Normal(string text) =>
        ByChance()
            .Replace(text.Replace(connector.ServiceUrl, "https://service.example/", StringComparison.Ordinal), match => match.Value[1]
                    != '-'
                && _posted.Contains(match.Value, StringComparison.Ordinal)
                    ? match.Value
                : _names.TryGetValue(match.Value, out var name) ? name
                : _names[match.Value] = $"#{_names.Count + 1}");

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    [GeneratedRegex("C-[0-9A-Z]{5}")]
    private static partial Regex CaseReference();

    [GeneratedRegex("[CR]-[0-9A-Z]{5}|[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}")]
    private static partial Regex ByChance();
}

/// <summary>What one activity led to.</summary>
/// <param name="Body">Of the HTTP answer; null where it was empty.</param>
/// <param name="Calls">What went to the connector until the answer.</param>
internal sealed record Exchange(int Status, JsonNode? Body, IReadOnlyList<ConnectorCall> Calls);
