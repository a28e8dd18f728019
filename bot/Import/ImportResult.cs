using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Import;

/// <summary>What became of a document: a policy's text with remarks, or a refusal.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>A policy file's whole text, ready to be written, and what a person should look at.</summary>
    /// <param name="Title">The policy's title.</param>
    /// <param name="Markdown">Facts, headings and clauses, in the grammar of the knowledge folder's README.</param>
    public sealed record Imported(string Title, string Markdown, IReadOnlyList<Remark> Remarks) : ImportResult;

    /// <summary>Nothing was read.</summary>
    /// <param name="Why">One sentence for the person who sent the document.</param>
    public sealed record Refused(string Why) : ImportResult;
}
