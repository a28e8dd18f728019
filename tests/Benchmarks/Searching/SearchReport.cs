namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>
/// <c>search</c>: how good answers are, what each part of search brings, and what an answer costs beside Lucene.Net's own defaults; the
/// tables of docs/search.md.
/// </summary>
internal static class SearchReport
{
    public static void Print(bool quick, TextWriter output)
    {
        QualityTable.Print(output);
        AblationTable.Print(output);
        AnswerCost.Print(output);
        foreach (var clauses in quick ? [600, 10_000] : new[] { 600, 10_000, 100_000 })
        {
            SizeCost.Print(clauses, output);
        }
    }
}
