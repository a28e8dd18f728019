using System.Text;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;
using Markdig.Syntax.Inlines;

namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>A paragraph's own words: no emphasis marks, no link marks, and nothing that is struck through.</summary>
internal static partial class MarkdownWords
{
    /// <param name="lineBreak">What a line break inside the paragraph becomes: a space, or a new line where lines matter.</param>
    public static string Of(ContainerInline? inlines, string lineBreak = " ")
    {
        var words = new StringBuilder();
        Append(words, inlines, lineBreak);
        return Spaces().Replace(words.ToString(), " ").Replace(" \n", "\n", StringComparison.Ordinal).Trim();
    }

    private static void Append(StringBuilder words, ContainerInline? inlines, string lineBreak)
    {
        foreach (var inline in inlines ?? [])
        {
            switch (inline)
            {
                case EmphasisInline { DelimiterChar: '~' }:
                    break;
                case LineBreakInline:
                    words.Append(lineBreak);
                    break;
                case ContainerInline container:
                    Append(words, container, lineBreak);
                    break;
                default:
                    words.Append(Literal(inline));
                    break;
            }
        }
    }

    private static string Literal(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        AutolinkInline link => link.Url,
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };

    [GeneratedRegex(" {2,}", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex Spaces();
}
