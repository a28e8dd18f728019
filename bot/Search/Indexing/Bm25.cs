namespace TeamsPolicyBot.Search.Indexing;

/// <summary>The formulas of BM25 (Robertson, Walker and others 1994), in Lucene's form of the idf.</summary>
internal static class Bm25
{
    /// <summary>What a term is worth that stands in <paramref name="documentFrequency"/> of <paramref name="documents"/>: natural logarithm, above zero.</summary>
    public static float Idf(int documentFrequency, int documents) =>
        (float)Math.Log(1 + ((documents - documentFrequency + .5) / (documentFrequency + .5)));

    /// <summary>1 for a field of average length, more for a longer one.</summary>
    public static double LengthNorm(double length, double average, double b) => 1 - b + (average > 0 ? b * length / average : 0);

    /// <summary>Grows with the frequency towards k1 + 1.</summary>
    public static double Saturate(double frequency, double k1) => (k1 + 1) * frequency / (k1 + frequency);
}
