using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using MarkdownHeading = Markdig.Syntax.HeadingBlock;
using MarkdownList = Markdig.Syntax.ListBlock;
using MarkdownParagraph = Markdig.Syntax.ParagraphBlock;

namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>
/// Reads a policy's Markdown into headings, paragraphs and lists. The grammar is described in the knowledge folder's README.
/// </summary>
internal sealed class PolicyMarkdown(string file, int firstLine, ICollection<Fault> faults)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseListExtras()
        .UseCustomContainers()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseGenericAttributes()
        .DisableHtml()
        .Build();

    /// <summary>The blocks in reading order, without those that are struck through as a whole.</summary>
    public IReadOnlyList<PolicyBlock> Read(string markdown)
    {
        var blocks = new List<PolicyBlock>();
        foreach (var block in Markdown.Parse(markdown, Pipeline))
        {
            switch (block)
            {
                case LinkReferenceDefinitionGroup:
                    break;
                case MarkdownHeading heading:
                    blocks.Add(Heading(heading));
                    break;
                case MarkdownParagraph paragraph:
                    blocks.AddRange(Paragraph(paragraph, MarkdownWords.Of(paragraph.Inline)));
                    break;
                case CustomContainer { Info: "clause" } container:
                    blocks.AddRange(Paragraph(container, string.Join('\n', Lines(container))));
                    break;
                case MarkdownList list:
                    AddList(blocks, list);
                    break;
                default:
                    RefuseBlock(block);
                    break;
            }
        }

        return blocks;
    }

    private HeadingBlock Heading(MarkdownHeading heading)
    {
        if (heading.IsSetext)
        {
            Fault(
                heading, "A line of dashes or equals signs makes the text above it a heading.",
                "Remove that line, or begin the heading with \"# \".");
        }

        var words = MarkdownWords.Of(heading.Inline);
        var attributes = heading.TryGetAttributes();
        var isAdded = attributes?.Classes?.Contains("added") ?? false;
        var cite = Attribute(attributes, "cite") ?? Naming.SentenceCase(words);
        return new HeadingBlock(
            LineOf(heading),
            heading.Level,
            words,
            attributes?.Id ?? Naming.Slug(PrintedNumber.StripFromHeading(words)),
            isAdded ? $"[{cite}]" : cite,
            isAdded);
    }

    private IEnumerable<ParagraphBlock> Paragraph(Block block, string text)
    {
        var (number, words) = PrintedNumber.Split(text);
        var attributes = block.TryGetAttributes();
        return words.Length == 0
            ? []
            : [new ParagraphBlock(LineOf(block), number, words, attributes?.Id, Attribute(attributes, "cite"), [])];
    }

    /// <summary>A list belongs to the paragraph right before it, else to the heading.</summary>
    private void AddList(List<PolicyBlock> blocks, MarkdownList list)
    {
        var items = Items(list);
        if (blocks.LastOrDefault() is ParagraphBlock { Items: [] } paragraph)
        {
            blocks[^1] = paragraph with { Items = items };
        }
        else
        {
            blocks.Add(new ListBlock(LineOf(list), items));
        }
    }

    private List<ListItem> Items(MarkdownList list)
    {
        var items = new List<ListItem>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var words = string.Join(
                '\n',
                item.OfType<MarkdownParagraph>().Select(paragraph => MarkdownWords.Of(paragraph.Inline)).Where(text => text.Length > 0));
            var inner = item.OfType<MarkdownList>().SelectMany(Items).ToList();
            foreach (var stray in item.Where(block => block is not (MarkdownParagraph or MarkdownList)))
            {
                RefuseBlock(stray);
            }

            if (words.Length > 0)
            {
                items.Add(new ListItem(LineOf(item), Marker(list, item), words, inner));
            }
        }

        return items;
    }

    private IEnumerable<string> Lines(CustomContainer container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case MarkdownParagraph paragraph:
                    yield return MarkdownWords.Of(paragraph.Inline, "\n");
                    break;
                case MarkdownList list:
                    foreach (var item in Items(list))
                    {
                        yield return $"{item.Marker ?? "-"} {item.Words}";
                    }

                    break;
                default:
                    RefuseBlock(block);
                    break;
            }
        }
    }

    private static string? Marker(MarkdownList list, ListItemBlock item) => !list.IsOrdered ? null : list.BulletType switch
    {
        'a' => $"{(char)('a' + item.Order - 1)}{list.OrderedDelimiter}",
        'A' => $"{(char)('A' + item.Order - 1)}{list.OrderedDelimiter}",
        _ => $"{item.Order}{list.OrderedDelimiter}",
    };

    private void RefuseBlock(Block block)
    {
        var (what, mend) = block switch
        {
            CodeBlock => ("This text is indented by four columns or fenced, which makes it code.", "Begin the line at the left margin."),
            QuoteBlock => ("A line beginning with > is a quotation in Markdown.", "Write \\> where the policy prints that sign."),
            ThematicBreakBlock => ("This line of signs is a ruled line in Markdown.", "Remove it."),
            CustomContainer container => (
                $"\"::: {container.Info}\" is not known.", "Write \"::: clause\" before and \":::\" after a block that is one clause."),
            _ => ("A policy holds headings, paragraphs and lists only.", "Write this as one of them."),
        };
        Fault(block, what, mend);
    }

    private void Fault(Block block, string what, string mend) => faults.Add(new Fault(file, LineOf(block), what, mend));

    private int LineOf(Block block) => block.Line + firstLine;

    private static string? Attribute(HtmlAttributes? attributes, string name) =>
        attributes?.Properties?.FirstOrDefault(property => property.Key == name).Value;
}
