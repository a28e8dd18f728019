using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>Parts the points of a list that a paste ran together in one paragraph: "You must not: • post • name".</summary>
internal static partial class RunTogetherLists
{
    public static List<SourceBlock> Part(IReadOnlyList<SourceBlock> blocks, ICollection<Remark> remarks)
    {
        var parted = new List<SourceBlock>();
        foreach (var block in blocks)
        {
            var parts = block.Kind is SourceKind.Text ? Parts(block.Text) : [block.Text];
            parted.Add(block with { Text = parts[0] });
            parted.AddRange(parts.Skip(1).Select(point => block with { Text = point, Mark = Mark.Bullet }));
            if (parts.Count > 1)
            {
                remarks.Add(new Remark(
                    RemarkKind.Unsure, block.Place, $"{parts.Count - 1} points of a list ran together; each was put on its own line."));
            }
        }

        return parted;
    }

    /// <summary>One part where there is no list in it: a single bullet counts after a colon only.</summary>
    private static List<string> Parts(string text)
    {
        var parts = Bullet().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        return parts.Count > 2 || (parts.Count > 1 && parts[0] is [.., ':']) ? parts : [text];
    }

    [GeneratedRegex(@"\s+(?:[•●▪■□‣◦∙]\s*|o\s+(?=\p{L}))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();
}
