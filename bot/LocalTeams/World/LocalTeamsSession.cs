using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TeamsPolicyBot.LocalTeams.World;

/// <summary>What belongs to one start of the program: the secret in the page's address, and where the program listens.</summary>
internal sealed class LocalTeamsSession(IServer server)
{
    /// <summary>Who does not know it cannot open the page or speak for the people on it.</summary>
    public string Secret { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The path under which the page and all it needs are served.</summary>
    public string PagePath => $"/local-teams/{Secret}";

    /// <summary>The program's own address, known once it listens.</summary>
    /// <exception cref="InvalidOperationException">It does not listen over plain HTTP yet.</exception>
    public Uri BaseAddress =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Where(address => address.StartsWith("http://", StringComparison.Ordinal))
            .Select(address => new Uri(address))
            .FirstOrDefault()
        ?? throw new InvalidOperationException("Local Teams needs the bot to listen on an http:// address of this machine.");

    public Uri PageAddress => new(BaseAddress, PagePath + "/");
}
