using System.Text;
using TeamsPolicyBot.Knowledge;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>A made-up council with one short policy, for tests that break its files.</summary>
internal static class SmallCouncil
{
    public const string Id = "smallton";

    public const string PolicyFile = "smallton/policies/posting.md";

    /// <summary>A good tree of it.</summary>
    public const string Tree = """
        title: Can I post this?
        start: account
        questions:
          account:
            ask: Whose account is it?
            options:
              own: {label: My own, also: [mine], capacity: personal, next: content}
              council:
                label: A council account
                finding: {verdict: ask, desk: press-office, say: Ask the press office., cites: [posting/1.1]}
              unsure: {label: I'm not sure, finding: {verdict: ask, desk: manager, say: Ask., silent: true}}
          content:
            ask: What is in it?
            choose: many
            options:
              client:
                label: A client
                finding: {verdict: not-allowed, say: No clients., cites: [posting/1.2/1]}
              none: {label: Nothing, next: end}
              unsure: {label: I'm not sure, finding: {verdict: ask, desk: manager, say: Ask., silent: true}}
            detect: {client: [titled-name]}
        end: {verdict: allowed, say: It may go., cites: [posting/1.1]}
        """;

    /// <summary>A journey that asks every question of the tree.</summary>
    public const string Journey = """
        - walk: can-i-post
          answers: {account: own, content: [client]}
          verdict: not-allowed
          cites: [posting/1.2/1]
        """;

    public static IReadOnlyDictionary<string, string> Files { get; } =
        new Dictionary<string, string>
        {
            ["smallton/council.yaml"] =
                "name: Smallton Council\ncontacts:\n  press-office: {title: Press office, telephone: 555 0100}\nbank-holidays: none\n",
            [PolicyFile] =
                "---\ntitle: Posting Policy\n---\n\n# Photographs\n\n1.1 Ask everybody in a photograph first.\n\n1.2 Never post:\n\n- pictures of clients\n- pictures of the strong room\n",
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
