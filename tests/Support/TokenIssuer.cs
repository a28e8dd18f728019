using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>Issues tokens as the Bot Framework's channel service does, and bad ones as it never would.</summary>
internal sealed class TokenIssuer(string keyId = "key-1", params string[] endorsements) : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string KeyId => keyId;

    /// <summary>The public key as it stands in a key set.</summary>
    public JsonObject Key
    {
        get
        {
            var parameters = _rsa.ExportParameters(includePrivateParameters: false);
            return new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = keyId,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
                ["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]),
            };
        }
    }

    public static byte[] KeySet(params TokenIssuer[] issuers) =>
        Encoding.UTF8.GetBytes(
            new JsonObject { ["keys"] = new JsonArray([.. issuers.Select(issuer => (JsonNode)issuer.Key)]) }.ToJsonString());

    /// <summary>A signed token; <paramref name="header"/> changes or, with null, removes what its header says.</summary>
    public string Sign(JsonObject claims, params (string Name, JsonNode? Value)[] header)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = keyId };
        foreach (var (name, value) in header)
        {
            head.Remove(name);
            if (value is not null)
            {
                head[name] = value;
            }
        }

        return SignText(head, claims.ToJsonString());
    }

    /// <summary>A good signature under a payload of these very letters.</summary>
    public string SignText(string payload) => SignText(new JsonObject { ["alg"] = "RS256", ["kid"] = keyId }, payload);

    public void Dispose() => _rsa.Dispose();

    private string SignText(JsonObject head, string payload)
    {
        var signed = $"{Encode(head.ToJsonString())}.{Encode(payload)}";
        var signature = (head["alg"] as JsonValue)?.ToString() switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed)),
            "PS256" => _rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "RS512" => _rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            _ => _rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
