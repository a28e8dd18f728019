using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>One call of the connector's API.</summary>
/// <param name="Operation">Its name, for logs and errors.</param>
/// <param name="Path">Relative to the service URL, escaped, without a leading slash.</param>
/// <param name="Thread">The conversation whose pace it counts against; null where Teams publishes no limit.</param>
/// <param name="Pace">The limits that Teams sets for this kind of call.</param>
internal sealed record ConnectorCall(string Operation, HttpMethod Method, string Path, string? Thread = null, ThreadPace? Pace = null)
{
    /// <summary>UTF-8 JSON, or nothing.</summary>
    public byte[]? Body { get; init; }

    /// <summary>False where doing it twice would be seen: then an attempt whose outcome is unknown is repeated at most once.</summary>
    public bool IsIdempotent => Method != HttpMethod.Post;
}
