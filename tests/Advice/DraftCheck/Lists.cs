using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Advice.DraftCheck;

/// <summary>The word lists as they stand in the knowledge folder.</summary>
internal static class Lists
{
    public static WordLists Shared { get; } = Read("shared");

    public static WordLists Of(string council) => Shared.With(Read(council));

    private static WordLists Read(string folder) =>
        new(Directory.EnumerateFiles(Path.Combine(Repository.Knowledge, folder, "words"), "*.txt").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            IReadOnlyList<string> (file) => [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#')]));
}
