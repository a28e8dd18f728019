using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>
/// The same fields as anybody would search them with Lucene.Net: EnglishAnalyzer, BM25Similarity, any of the words in any of the fields.
/// </summary>
internal sealed class LuceneDefaults : IDisposable
{
    private static readonly string[] Fields = ["title", "heading", "body", "asked"];

    private readonly RAMDirectory _directory = new();
    private readonly EnglishAnalyzer _analyzer = new(LuceneVersion.LUCENE_48);
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneDefaults(IEnumerable<SearchDocument> documents)
    {
        using (
            var writer = new IndexWriter(
                _directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() })
        )
        {
            foreach (var document in documents)
            {
                writer.AddDocument(
                [
                    new TextField("title", document.Title, Field.Store.NO),
                    new TextField("heading", document.Heading, Field.Store.NO),
                    new TextField("body", document.Body, Field.Store.NO),
                    .. document.Phrasings.Select(phrasing => new TextField("asked", phrasing, Field.Store.NO)),
                ]);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    public TopDocs Search(string question, int n)
    {
        var query = new BooleanQuery();
        using var stream = _analyzer.GetTokenStream("body", question);
        var word = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            foreach (var field in Fields)
            {
                query.Add(new TermQuery(new Term(field, word.ToString())), Occur.SHOULD);
            }
        }

        stream.End();
        return _searcher.Search(query, n);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }
}
