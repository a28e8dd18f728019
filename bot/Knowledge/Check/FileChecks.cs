using System.Text;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Knowledge.Acceptance;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.People;
using TeamsPolicyBot.Knowledge.Trees;
using TeamsPolicyBot.Knowledge.Vocabularies;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>
/// What can be wrong with files before anybody reads them: a name that nobody looks for, or letters saved in another encoding.
/// </summary>
internal static partial class FileChecks
{
    private static readonly string[] CouncilFiles =
    [
        CouncilFile.Name, VocabularyFile.Name, SilenceFile.Name, CalendarFile.Name, TestsFile.Name, CareFile.Name, MatterFile.Name,
    ];

    /// <summary>Sub-folders and the endings of the files in them.</summary>
    private static readonly (string Folder, string Ending)[] SubFolders =
    [
        ("policies", ".notes.yaml"),
        ("policies", ".md"),
        ("trees", ".yaml"),
        ("words", ".txt"),
    ];

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static IEnumerable<Fault> Check(KnowledgeFiles files) =>
        files.Skipped.Concat(
            files.Names.SelectMany(name =>
                Encoding(name, files.Bytes(name))
                    .Concat(name.StartsWith(KnowledgeFiles.Shared + "/", StringComparison.Ordinal) ? [] : Name(files, name))
            )
        );

    private static IEnumerable<Fault> Encoding(string name, byte[] bytes)
    {
        var lines = bytes.AsSpan();
        for (var line = 1; !lines.IsEmpty; line++)
        {
            var end = lines.IndexOf((byte)'\n');
            var one = end < 0 ? lines : lines[..end];
            if (!IsUtf8(one))
            {
                return
                [
                    new Fault(
                        name, line, "This line holds a letter that is not saved as UTF-8.", "Save the file again with the encoding UTF-8."),
                ];
            }

            lines = end < 0 ? [] : lines[(end + 1)..];
        }

        return [];
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static IEnumerable<Fault> Name(KnowledgeFiles files, string name)
    {
        var parts = name.Split('/');
        switch (parts)
        {
            case [_, var file] when CouncilFiles.Contains(file) || file == "README.md":
                break;
            case [_, var file]:
                yield return Stray(name, file, CouncilFiles);
                break;
            case [_, "policies", var file] when file.EndsWith(".notes.yaml", StringComparison.Ordinal):
                var policies = files.Under("policies", ".md").Select(path => Path.GetFileNameWithoutExtension(path)).ToList();
                var policy = file[..^".notes.yaml".Length];
                if (!policies.Contains(policy))
                {
                    yield return new Fault(
                        name, 1, $"There is no policy \"{policy}\" for these notes.",
                        $"{NearestName.Suggest(policy, policies)}Name the file as the policy, with .notes.yaml at the end.");
                }

                break;
            case [_, var folder, var file]
                when SubFolders.Any(known => known.Folder == folder && file.EndsWith(known.Ending, StringComparison.Ordinal)):
                if (!PlainName().IsMatch(file))
                {
                    yield return new Fault(
                        name, 1, $"The name \"{file}\" would stand in addresses.", "Use small letters, digits and hyphens only.");
                }

                break;
            case [_, var folder, ..] when SubFolders.All(known => known.Folder != folder):
                yield return Stray(name, folder, SubFolders.Select(known => known.Folder).Distinct());
                break;
            default:
                yield return new Fault(
                    name, 1, "Nobody reads this file here.",
                    $"In this folder stand files that end in {string.Join(" or ", SubFolders.Where(known => known.Folder == parts[1]).Select(known => known.Ending))}."
                );
                break;
        }
    }

    private static Fault Stray(string name, string part, IEnumerable<string> known) =>
        new(name, 1, $"Nobody reads \"{part}\".", $"{NearestName.Suggest(part, known)}Known here: {string.Join(", ", known)}.");

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+$", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex PlainName();
}
