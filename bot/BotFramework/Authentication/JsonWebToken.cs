using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>A signed JSON Web Token taken apart (RFC 7515, 7519). Nothing in it is to be believed before <see cref="TokenRules"/> passed it.</summary>
internal sealed class JsonWebToken
{
    private readonly JsonElement _header;
    private readonly JsonElement _claims;

    private JsonWebToken(JsonElement header, JsonElement claims, byte[] signedBytes, byte[] signature)
    {
        _header = header;
        _claims = claims;
        SignedBytes = signedBytes;
        Signature = signature;
    }

    public string? Algorithm => Text(_header, "alg");

    public string? KeyId => Text(_header, "kid");

    /// <summary>True where the header demands extensions, none of which is understood here (RFC 7515, 4.1.11).</summary>
    public bool HasCriticalExtensions => _header.TryGetProperty("crit", out _) || _header.TryGetProperty("b64", out _);

    public string? Issuer => Claim("iss");

    /// <summary>The one audience; null where there is none or a list.</summary>
    public string? Audience => Claim("aud");

    public DateTimeOffset? Expires => Time("exp");

    public DateTimeOffset? NotBefore => Time("nbf");

    /// <summary>True where <c>nbf</c> is there in a form that says no time.</summary>
    public bool HasUnreadableNotBefore => _claims.TryGetProperty("nbf", out _) && NotBefore is null;

    /// <summary>Header and payload as they were signed.</summary>
    public byte[] SignedBytes { get; }

    public byte[] Signature { get; }

    /// <summary>A claim that is a string; null otherwise.</summary>
    public string? Claim(string name) => Text(_claims, name);

    /// <summary>Takes a token in compact form apart.</summary>
    public static bool TryParse(string token, [NotNullWhen(true)] out JsonWebToken? parsed)
    {
        parsed = null;
        if (token.Split('.') is not [var header, var payload, var signature]
            || Decode(header) is not { } headerBytes
            || Decode(payload) is not { } payloadBytes
            || Decode(signature) is not { } signatureBytes
            || ParseObject(headerBytes) is not { } headerObject
            || ParseObject(payloadBytes) is not { } claims)
        {
            return false;
        }

        parsed = new JsonWebToken(headerObject, claims, Encoding.ASCII.GetBytes($"{header}.{payload}"), signatureBytes);
        return true;
    }

    private static byte[]? Decode(string part)
    {
        try
        {
            return Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonElement? ParseObject(byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is no text.
            return null;
        }
    }

    private DateTimeOffset? Time(string name) =>
        _claims.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds)
        && seconds is >= 0 and <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;
}
