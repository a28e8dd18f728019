using System.Buffers;
using System.Text;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Import.Structure;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Import.Writing;

/// <summary>Writes a policy file: facts, headings and clauses, in the grammar of the knowledge folder's README.</summary>
internal static class PolicyText
{
    private static readonly string[] FactOrder = ["owner", "issued", "reviewed", "review-due", "applies-to", "source"];

    private static readonly SearchValues<char> YamlSigns = SearchValues.Create(":#\"'{}[]&*!|>%@`");

    public static string Write(FrontMatter front, IReadOnlyList<OutlineNode> outline)
    {
        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(Yaml(front.Title)).Append('\n');
        foreach (var key in FactOrder.Where(front.Facts.ContainsKey))
        {
            text.Append(key).Append(": ").Append(Yaml(front.Facts[key])).Append('\n');
        }

        text.Append("---\n");
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in outline)
        {
            text.Append('\n');
            Append(text, node, slugs);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, OutlineNode node, HashSet<string> slugs)
    {
        switch (node)
        {
            case OutlineHeading heading:
                text.Append('#', Math.Min(heading.Level, 6))
                    .Append(' ')
                    .Append(Number(heading.Mark))
                    .Append(MarkdownText.Inline(heading.Words))
                    .Append(Attributes(heading, slugs))
                    .Append('\n');
                break;
            case OutlineParagraph { Parts: [var words] } paragraph:
                text.Append(Number(paragraph.Mark))
                    .Append(paragraph.Mark is null ? MarkdownText.Beginning(words) : MarkdownText.Inline(words))
                    .Append('\n');
                AppendList(text, paragraph.Items);
                break;
            case OutlineParagraph paragraph:
                text.Append("::: clause\n")
                    .Append(Number(paragraph.Mark))
                    .AppendJoin("\n\n", paragraph.Parts.Select(MarkdownText.Beginning))
                    .Append("\n:::\n");
                AppendList(text, paragraph.Items);
                break;
            case OutlineList list:
                AppendItems(text, list.Items, "");
                break;
        }
    }

    private static void AppendList(StringBuilder text, List<OutlineItem> items)
    {
        if (items.Count > 0)
        {
            text.Append('\n');
            AppendItems(text, items, "");
        }
    }

    private static void AppendItems(StringBuilder text, List<OutlineItem> items, string indent)
    {
        foreach (var item in items)
        {
            var mark = item.Mark.Kind is MarkKind.Bullet or MarkKind.Clause
                ? "-"
                : $"{item.Mark.Printed}{(item.Mark.End.Length > 0 ? item.Mark.End : ".")}";
            var printed = item.Mark.Kind is MarkKind.Clause ? $"{item.Mark.Printed} " : "";
            text.Append(indent)
                .Append(mark)
                .Append(' ')
                .Append(printed)
                .Append(MarkdownText.Beginning(string.Join(' ', item.Parts)))
                .Append('\n');
            AppendItems(text, item.Items, indent + new string(' ', mark.Length + 1));
        }
    }

    private static string Number(Mark? mark) => mark is null ? "" : $"{mark.Printed}{mark.End} ";

    /// <summary>Two headings of the same words need names of their own, or their clauses would share addresses.</summary>
    private static string Attributes(OutlineHeading heading, HashSet<string> slugs)
    {
        var slug = Naming.Slug(heading.Words);
        var unique = slug.Length == 0 ? "section" : slug;
        for (var count = 2; !slugs.Add(unique); count++)
        {
            unique = $"{slug}-{count}";
        }

        return heading.IsAdded ? " {.added}" : unique == slug ? "" : $" {{#{unique}}}";
    }

    /// <summary>Plain where YAML reads it as text, else in quotation marks.</summary>
    private static string Yaml(string value) =>
        value.AsSpan().ContainsAny(YamlSigns) || value.Length == 0 || char.IsPunctuation(value[0]) || char.IsDigit(value[0])
            ? $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : value;
}
