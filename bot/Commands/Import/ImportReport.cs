using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Commands.Import;

/// <summary>What <c>import</c> prints: what was read, and what a person should look at.</summary>
/// <param name="File">Where the policy file was written; null where it was printed.</param>
/// <param name="Clauses">How many clauses the policy file has.</param>
/// <param name="Faults">What <c>check</c> would refuse in it.</param>
internal sealed record ImportReport(
    string Title, string? File, int Clauses, IReadOnlyList<Remark> Remarks, IReadOnlyList<Fault> Faults, string? Policy)
{
    private static readonly (RemarkKind Kind, string Heading)[] Headings =
    [
        (RemarkKind.Unsure, "Please look at these; they could have been read otherwise"),
        (RemarkKind.Policy, "In the policy itself"),
        (RemarkKind.Fact, "Taken as facts about the policy"),
        (RemarkKind.LeftOut, "Left out"),
    ];

    public static ImportReport Of(ImportResult.Imported imported, string? file)
    {
        var faults = new List<Fault>();
        var read = PolicyFile.Read(Path.GetFileName(file) ?? "policy.md", imported.Markdown, faults);
        return new ImportReport(
            imported.Title, file, read?.Clauses.Count ?? 0, imported.Remarks, faults, file is null ? imported.Markdown : null);
    }

    /// <summary>For a person; a remark begins with its line, paragraph or page.</summary>
    public void Print(TextWriter output)
    {
        output.WriteLine($"{Title}: {Clauses} {(Clauses == 1 ? "clause" : "clauses")}{(File is null ? "" : $", written to {File}")}");
        foreach (var (kind, heading) in Headings)
        {
            var remarks = Remarks.Where(remark => remark.Kind == kind).ToList();
            if (remarks.Count > 0)
            {
                output.WriteLine($"{heading}:");
                remarks.ForEach(remark => output.WriteLine($"  {remark}"));
            }
        }

        foreach (var fault in Faults)
        {
            output.WriteLine($"  {fault}");
        }

        output.WriteLine(
            "The numbers above are lines, paragraphs or pages of your document. Read the policy file beside it before you publish it.");
    }
}
