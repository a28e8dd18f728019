using System.Text.Json;
using System.Text.Unicode;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Hosting;

/// <summary>Reads an activity from a request's body, and says in plain words what is wrong with one that cannot be read.</summary>
internal static class ActivityReader
{
    private const int MaxIdLength = 2048;
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>The activity, or the fault.</returns>
    public static (Activity? Activity, string? Fault) Read(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        if (body.IsEmpty)
        {
            return (null, "The body is empty; an activity is expected.");
        }

        if (!Utf8.IsValid(body))
        {
            return (null, "The body is not UTF-8.");
        }

        try
        {
            CheckStrings(body);
            return ProtocolJsonSerializer.Deserialize<Activity>(body) is { } activity
                ? Missing(activity) is { } fault ? (null, fault) : (activity, null)
                : (null, "The body is null; an activity is expected.");
        }
        catch (JsonException)
        {
            return (null, "The body is not an activity in JSON.");
        }
    }

    /// <summary>Everything that a turn rests on: what this lets through, the rest of the program need not doubt.</summary>
    private static string? Missing(Activity activity) =>
        IsBlank(activity.Type) ? "The activity has no type."
        : IsBlank(activity.ChannelId) ? "The activity has no channelId."
        : IsBlank(activity.ServiceUrl) ? "The activity has no serviceUrl."
        : IsBlank(activity.Conversation?.Id) ? "The activity has no conversation.id."
        : activity.Type is ActivityTypes.Message or ActivityTypes.Invoke && IsBlank(activity.From?.Id) ? "The activity has no from.id."
        : new[]
        {
            activity.Type,
            activity.Id,
            activity.ChannelId,
            activity.Conversation?.Id,
            activity.From?.Id,
            activity.Recipient?.Id,
        }.Any(IsNoId)
            ? "An id in the activity is not usable."
        : null;

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);

    private static bool IsNoId(string? id) => id is not null && (id.Length > MaxIdLength || id.Any(char.IsControl));

    /// <summary>JSON can spell half of a surrogate pair; it would only fault where somebody reads it, in the middle of a turn.</summary>
    /// <exception cref="JsonException">Not JSON, too deep, or with such a string.</exception>
    private static void CheckStrings(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ProtocolJsonSerializer.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                try
                {
                    reader.GetString();
                }
                catch (InvalidOperationException exception)
                {
                    throw new JsonException("A string is not text.", exception);
                }
            }
        }
    }
}
