using System.Text.Json;

namespace TeamsPolicyBot.BotFramework.Connector;

/// <summary>Finds the error code in what the connector answers, in whichever of its shapes.</summary>
internal static class ErrorBody
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>
    /// <c>{"error":{"code"}}</c>; Teams' <c>{"errorCode":209,"message":"{\"subCode\":...}"}</c>, where the sub-code says more;
    /// <c>{"code"}</c>.
    /// Null for anything else, HTML pages and nothing among them.
    /// </summary>
    public static string? CodeOf(string body)
    {
        using var document = Parse(body);
        if (document is null || document.RootElement.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var root = document.RootElement;
        return Text(Member(root, "error"), "code")
            ?? SubCode(Member(root, "message"))
            ?? Text(root, "code")
            ?? Text(root, "errorCode");
    }

    private static string? SubCode(JsonElement? message)
    {
        if (message is not { ValueKind: JsonValueKind.String } text)
        {
            return null;
        }

        using var inner = Parse(text.GetString()!);
        return inner is null ? null : Text(inner.RootElement, "subCode");
    }

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? element, string name) => Member(element, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Tolerant);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
