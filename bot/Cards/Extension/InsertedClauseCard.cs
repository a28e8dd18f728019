using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Extension;

/// <summary>
/// A clause that somebody puts into a message to others: quotation and citation, and no actions, for the chat may hold outsiders.
/// </summary>
public static class InsertedClauseCard
{
    /// <summary>How much of a clause the list of results shows, in characters.</summary>
    private const int PreviewLength = 140;

    public static JsonObject Create(Clause clause, CardContext context) => AdaptiveCard.Create(
        [
            Elements.Heading(Markdown.Escape(context.Words.Format("answer.heading", context.Organisation.Name))),
            Quotation.Block(clause),
            .. Quotation.Source(clause, context),
            .. ClauseNotes.Notice(context, [clause]),
        ],
        []);

    /// <summary>
    /// The clause as a line in the list of results: the content of a thumbnail card, whose text is HTML. Without the lead-in, which all
    /// points of a list have.
    /// </summary>
    public static JsonObject Preview(Clause clause) => new()
    {
        ["title"] = clause.Place,
        ["text"] = Beginning(clause.Words.ReplaceLineEndings(" "))
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal),
    };

    private static string Beginning(string text) =>
        text.Length <= PreviewLength ? text
        : text.LastIndexOf(' ', PreviewLength) is > 0 and var end ? text[..end] + " …"
        : text[..PreviewLength] + "…";
}
