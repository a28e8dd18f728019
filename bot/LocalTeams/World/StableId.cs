using System.Security.Cryptography;
using System.Text;

namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>Ids that are the same at every start, so that what the bot has stored still fits the stand-in after a restart.</summary>
internal static class StableId
{
    /// <summary>A GUID computed from a name.</summary>
    public static string Guid(string name) => new Guid(Hash(name).AsSpan(0, 16)).ToString();

    /// <summary>Letters and digits computed from a name, as in Teams' opaque ids.</summary>
    public static string Opaque(string name) => Convert.ToHexStringLower(Hash(name).AsSpan(0, 16));

    private static byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes("local-teams/" + name));
}
