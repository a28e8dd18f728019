using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Ends an invoke with an HTTP status: what the sender sent cannot be handled.</summary>
/// <param name="status">HTTP status, for example 400 or 501.</param>
/// <param name="body">The HTTP body, if any.</param>
internal sealed class InvokeResponseException(int status, JsonNode? body = null) : Exception($"The invoke is answered with {status}.")
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The HTTP body, if any.</summary>
    public JsonNode? Body { get; } = body;
}
