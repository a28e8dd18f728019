using BenchmarkDotNet.Attributes;
using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Benchmarks.Search;

/// <summary>A question to a thousand clauses, everything switched on; and indexing them.</summary>
[MemoryDiagnoser]
public class SearchBenchmark
{
    private readonly SearchCorpus _corpus = new();
    private string[] _questions = [];
    private IndexSearcher _searcher = null!;
    private int _next;

    [GlobalSetup]
    public void WriteIndex()
    {
        _searcher = new IndexSearcher(new IndexWriter(_corpus.Synonyms).Write(_corpus.Documents));
        _questions = [.. _corpus.Questions(1_000)];
    }

    [Benchmark]
    public TopDocs Search() => _searcher.Search(_questions[_next++ % _questions.Length], 10);

    [Benchmark]
    public IndexReader Index() => new IndexWriter(_corpus.Synonyms).Write(_corpus.Documents);
}
