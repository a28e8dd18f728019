using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace TeamsPolicyBot.BotFramework.Authentication;

/// <summary>A public key by which tokens are checked, with the channels for which this very key may sign.</summary>
internal sealed class SigningKey : RsaSecurityKey
{
    private const int MinBits = 2048;

    private SigningKey(JsonWebKey published, RSAParameters parameters)
        : base(parameters)
    {
        KeyId = published.Kid;
        Endorsements = EndorsementsOf(published);
    }

    /// <summary>Channel ids, exactly as activities write them.</summary>
    public IReadOnlySet<string> Endorsements { get; }

    /// <summary>
    /// The key of modulus and exponent; a certificate beside them could hold another one. Null for what cannot sign a token: another
    /// kind, use or algorithm than RSA, signatures and RS256, too short, without an id, unreadable.
    /// </summary>
    /// <param name="published">One key of a JSON Web Key Set (RFC 7517).</param>
    public static SigningKey? From(JsonWebKey published) =>
        published is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, Use: null or "sig", Alg: null or TokenForm.Algorithm }
        && Number(published.N) is { } modulus
        && modulus.Length * 8 >= MinBits
        && Number(published.E) is { } exponent
            ? new SigningKey(published, new RSAParameters { Modulus = modulus, Exponent = exponent })
            : null;

    private static HashSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!)
                .ToHashSet(StringComparer.Ordinal)
            : [];

    private static byte[]? Number(string? encoded)
    {
        try
        {
            return string.IsNullOrEmpty(encoded) ? null : Base64UrlEncoder.DecodeBytes(encoded);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
