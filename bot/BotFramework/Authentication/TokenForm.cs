using System.Buffers;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>
/// What a token must look like before anything is fetched or calculated for it: three parts, RS256, a key id, no extensions, each
/// claim that decides in the one form in which the service writes it. The library takes more than that (a list of audiences, numbers
/// as text, a demand for extensions that it does not know). Pure.
/// </summary>
internal static class TokenForm
{
    /// <summary>The only algorithm that the metadata announce; none, HS256 and their kind never get as far as a key.</summary>
    public const string Algorithm = SecurityAlgorithms.RsaSha256;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Takes a token in compact form apart (RFC 7515, 7.1); padding and other letters are nothing of it.</summary>
    /// <returns>Null for what is no signed JSON Web Token.</returns>
    public static JsonWebToken? Read(string compact)
    {
        if (compact.Count('.') != 2 || compact.AsSpan().ContainsAnyExcept(Alphabet))
        {
            return null;
        }

        try
        {
            return new JsonWebToken(compact);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Null where nothing is wrong.</summary>
    public static AuthenticationFault? Check(JsonWebToken token) =>
        CheckHeader(token.EncodedHeader) ?? CheckClaims(token.EncodedPayload);

    private static AuthenticationFault? CheckHeader(string encoded)
    {
        using var header = Parse(encoded);
        return header is null ? AuthenticationFault.Malformed
            : Text(header, "alg") != Algorithm || Has(header, "crit") || Has(header, "b64") ? AuthenticationFault.Algorithm
            : string.IsNullOrEmpty(Text(header, "kid")) ? AuthenticationFault.Malformed
            : null;
    }

    private static AuthenticationFault? CheckClaims(string encoded)
    {
        using var claims = Parse(encoded);
        return claims is null ? AuthenticationFault.Malformed
            : Text(claims, "iss") is null ? AuthenticationFault.Issuer
            : Text(claims, "aud") is null ? AuthenticationFault.Audience
            : !IsTime(claims, "exp") || (Has(claims, "nbf") && !IsTime(claims, "nbf")) ? AuthenticationFault.Malformed
            : null;
    }

    /// <remarks>The library has read it before: it is base64url, and an object.</remarks>
    private static JsonDocument? Parse(string encoded)
    {
        try
        {
            return JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(encoded), Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Has(JsonDocument json, string name) => json.RootElement.TryGetProperty(name, out _);

    private static string? Text(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Seconds since 1970, within the calendar.</summary>
    private static bool IsTime(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds)
        && seconds is >= 0 and <= 253402300799;
}
