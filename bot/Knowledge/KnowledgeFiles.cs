using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace TeamsPolicyBot.Knowledge;

/// <summary>
/// One organisation's files and the shared ones, read at one moment. Names are relative to the knowledge folder, with forward slashes.
/// </summary>
internal sealed class KnowledgeFiles
{
    public const string Shared = "shared";

    private readonly ImmutableSortedDictionary<string, byte[]> _files;

    public KnowledgeFiles(string organisationId, IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        OrganisationId = organisationId;
        _files = files.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    public string OrganisationId { get; }

    /// <summary>What lies in the folder and was not read, because reading it might never end.</summary>
    public IReadOnlyList<Fault> Skipped { get; private init; } = [];

    public IEnumerable<string> Names => _files.Keys;

    /// <summary>SHA-256 over the names and bytes of the files, in the names' order, hexadecimal.</summary>
    public string Hash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var (name, bytes) in _files)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
                hash.AppendData(bytes);
            }

            foreach (var skipped in Skipped)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(skipped.ToString()));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>Reads what belongs to an organisation. Files that editors leave behind are passed over.</summary>
    /// <exception cref="IOException">A file cannot be read at this moment.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static KnowledgeFiles Read(string folder, string organisationId)
    {
        var (files, skipped) = (new Dictionary<string, byte[]>(), new List<Fault>());
        foreach (var root in new[] { organisationId, Shared }.Select(part => Path.Combine(folder, part)).Where(Directory.Exists))
        {
            foreach (var path in OrdinaryFiles.Under(root, folder, skipped))
            {
                var name = OrdinaryFiles.NameOf(path, folder);
                if (IsKnowledge(name) && OrdinaryFiles.Read(path, name, skipped) is { } bytes)
                {
                    files[name] = bytes;
                }
            }
        }

        return new KnowledgeFiles(organisationId, files) { Skipped = skipped };
    }

    /// <summary>What is said when <see cref="Read"/> fails.</summary>
    public static Fault Unreadable(string organisationId) =>
        new(
            organisationId, 1, "The files cannot be read at this moment.",
            "Close them in other programs, and see that the bot may read the folder.");

    /// <summary>Writes the files below a folder, which must not yet exist.</summary>
    public void Write(string folder)
    {
        foreach (var (name, bytes) in _files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
    }

    /// <summary>The bytes of a file that is there.</summary>
    public byte[] Bytes(string name) => _files[name];

    /// <summary>The text of a file, or null where there is none.</summary>
    public string? Text(string name) => _files.TryGetValue(name, out var bytes) ? Decode(bytes) : null;

    /// <summary>The names under a folder of the organisation that end in <paramref name="ending"/>.</summary>
    public IEnumerable<string> Under(string folder, string ending) => Names.Where(name =>
        name.StartsWith($"{OrganisationId}/{folder}/", StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal));

    private static string Decode(byte[] bytes) => new StreamReader(new MemoryStream(bytes), Encoding.UTF8).ReadToEnd();

    private static bool IsKnowledge(string name) =>
        Path.GetExtension(name) is ".yaml" or ".yml" or ".md" or ".txt"
        && !name.Split('/').Any(part => part.StartsWith('.') || part.StartsWith('~') || part.StartsWith('#'));
}
