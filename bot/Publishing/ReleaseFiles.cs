using System.IO.Compression;
using TeamsPolicyBot.Knowledge;

namespace TeamsPolicyBot.Publishing;

/// <summary>A release's files as one text for the database: a zip in Base64.</summary>
internal static class ReleaseFiles
{
    public static string Pack(KnowledgeFiles files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var name in files.Names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(files.Bytes(name));
            }
        }

        return Convert.ToBase64String(stream.ToArray());
    }

    public static KnowledgeFiles Unpack(string organisation, string packed)
    {
        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String(packed)));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            files[entry.FullName] = content.ToArray();
        }

        return new KnowledgeFiles(organisation, files);
    }
}
