using System.Text.Json.Nodes;

namespace TeamsPolicyBot.BotFramework.Schema;

/// <summary>The connector's error body.</summary>
public sealed class ErrorResponse
{
    public Error? Error { get; set; }
}

/// <summary>Why the connector refused; codes are listed in protocol 4.4.</summary>
public sealed class Error
{
    public string? Code { get; set; }

    public string? Message { get; set; }

    public JsonNode? InnerHttpError { get; set; }
}
