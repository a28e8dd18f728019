using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>A public key by which tokens are checked.</summary>
/// <param name="KeyId">The <c>kid</c> that a token names it by.</param>
/// <param name="Endorsements">Channels for which this very key may sign.</param>
internal sealed record SigningKey(string KeyId, RSAParameters Parameters, IReadOnlySet<string> Endorsements)
{
    private const int MinBits = 2048;

    /// <summary>Whether <paramref name="token"/> was signed with RS256 by the owner of this key.</summary>
    public bool Signed(JsonWebToken token)
    {
        using var rsa = RSA.Create(Parameters);
        return rsa.VerifyData(token.SignedBytes, token.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    /// <summary>The RSA signing keys of a JSON Web Key Set (RFC 7517); others, and those that cannot be read, are left out.</summary>
    /// <exception cref="JsonException">Not a key set.</exception>
    public static IReadOnlyList<SigningKey> ParseSet(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("keys", out var keys)
            && keys.ValueKind == JsonValueKind.Array
                ? [.. keys.EnumerateArray().Select(Parse).OfType<SigningKey>()]
                : throw new JsonException("A JSON Web Key Set has an array of keys.");
    }

    private static SigningKey? Parse(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object
            || Text(key, "kty") != "RSA"
            || Text(key, "kid") is not { Length: > 0 } keyId
            || Text(key, "use") is not (null or "sig")
            || Text(key, "alg") is not (null or "RS256")
            || Number(key, "n") is not { } modulus
            || Number(key, "e") is not { } exponent
            || modulus.Length * 8 < MinBits)
        {
            return null;
        }

        return new SigningKey(keyId, new RSAParameters { Modulus = modulus, Exponent = exponent }, Endorsed(key));
    }

    private static HashSet<string> Endorsed(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];

    private static string? Text(JsonElement key, string name) =>
        key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Number(JsonElement key, string name)
    {
        try
        {
            return Text(key, name) is { Length: > 0 } text ? Base64Url.DecodeFromChars(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
