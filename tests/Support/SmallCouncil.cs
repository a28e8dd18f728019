using System.Text;
using TeamsPolicyBot.Knowledge;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>A made-up council with one short policy, for tests that break its files.</summary>
internal static class SmallCouncil
{
    public const string Id = "smallton";

    public const string PolicyFile = "smallton/policies/posting.md";

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>
    {
        ["smallton/council.yaml"] = "name: Smallton Council\ncontacts:\n  press-office: {title: Press office, telephone: 555 0100}\n",
        [PolicyFile] = "---\ntitle: Posting Policy\n---\n\n# Photographs\n\n1.1 Ask everybody in a photograph first.\n\n1.2 Never post:\n\n- pictures of clients\n- pictures of the strong room\n",
    };

    /// <summary>The council's files in memory, with some of them written otherwise; null takes a file away.</summary>
    public static KnowledgeFiles With(params (string Name, string? Text)[] changes)
    {
        var files = new Dictionary<string, string>(Files);
        foreach (var (name, text) in changes)
        {
            files.Remove(name);
            if (text is not null)
            {
                files[name] = text;
            }
        }

        return new KnowledgeFiles(Id, files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value))));
    }

    /// <summary>Writes a council like this one, under another name, into a knowledge folder.</summary>
    public static void Write(string knowledgeFolder, string id = Id)
    {
        foreach (var (name, text) in Files)
        {
            var path = Path.Combine(knowledgeFolder, name.Replace(Id, id, StringComparison.Ordinal));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
