using System.Diagnostics;
using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Benchmarks.Search;

/// <summary>Measures each question by itself, for percentiles, which an average hides; and the first index of a fresh process.</summary>
internal static class SearchReport
{
    private const int WarmUp = 3_000;

    /// <summary>So often the warm-up is asked, until the compiler has done with the code that runs most.</summary>
    private const int WarmUpRounds = 8;
    private const int Measured = 5_000;

    public static void Print(TextWriter output)
    {
        var corpus = new SearchCorpus();
        var cold = Stopwatch.GetTimestamp();
        var searcher = new IndexSearcher(new IndexWriter(corpus.Synonyms).Write(corpus.Documents));
        var coldIndex = Stopwatch.GetElapsedTime(cold);
        var questions = corpus.Questions(WarmUp + Measured).ToList();

        var first = Measure(searcher, questions[0]);
        for (var asked = 0; asked < WarmUp * WarmUpRounds; asked++)
        {
            searcher.Search(questions[asked % WarmUp], 10);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var times = questions.Skip(WarmUp).Select(question => Measure(searcher, question)).ToList();
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Measured;
        times.Sort();

        output.WriteLine($"{corpus.Documents.Count} clauses, {corpus.Documents.Sum(document => document.Fields.Count)} fields, questions of ten words with one typo");
        output.WriteLine($"index, cold      {coldIndex.TotalMilliseconds,8:0.0} ms");
        output.WriteLine($"first question   {first.TotalMilliseconds,8:0.0} ms");
        foreach (var percentile in new[] { 50, 90, 99 })
        {
            output.WriteLine($"question, p{percentile}    {times[Measured * percentile / 100].TotalMicroseconds,8:0.0} us");
        }

        output.WriteLine($"allocated        {allocated,8} bytes a question");
    }

    private static TimeSpan Measure(IndexSearcher searcher, string question)
    {
        var start = Stopwatch.GetTimestamp();
        searcher.Search(question, 10);
        return Stopwatch.GetElapsedTime(start);
    }
}
