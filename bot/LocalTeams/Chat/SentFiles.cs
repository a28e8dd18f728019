using System.Collections.Concurrent;

namespace TeamsPolicyBot.LocalTeams.Chat;

/// <summary>
/// The files that people of the page send to the bot, where Teams has OneDrive. They go with the program: Teams' addresses do not last
/// either.
/// </summary>
internal sealed class SentFiles
{
    private static readonly Uri Drive = new("https://local-teams.invalid/files/");
    private readonly ConcurrentDictionary<Uri, byte[]> _files = new();

    /// <summary>Keeps a file.</summary>
    /// <returns>The address under which the bot finds it: nobody can guess it.</returns>
    public Uri Keep(byte[] bytes)
    {
        var address = new Uri(Drive, Guid.NewGuid().ToString("N"));
        _files[address] = bytes;
        return address;
    }

    /// <summary>A file that was sent; null where there is none at this address.</summary>
    public byte[]? Find(Uri address) => _files.GetValueOrDefault(address);
}
