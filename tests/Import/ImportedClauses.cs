using TeamsPolicyBot.Import;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>What an import gives, read as the knowledge folder reads it.</summary>
internal static class ImportedClauses
{
    public static ImportResult.Imported Import(string name, byte[] content) =>
        Assert.IsType<ImportResult.Imported>(Importer.Import(name, content));

    /// <summary>The clauses of an imported policy; fails where the written file has faults.</summary>
    public static IReadOnlyList<Clause> Of(ImportResult.Imported imported)
    {
        var faults = new List<Fault>();
        var file = PolicyFile.Read("policy.md", imported.Markdown, faults);
        Assert.True(faults.Count == 0, $"{string.Join('\n', faults)}\n{imported.Markdown}");
        return [.. file!.Clauses.Select(placed => placed.Clause)];
    }

    /// <summary>Words with every run of white space one space.</summary>
    public static string Collapse(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
