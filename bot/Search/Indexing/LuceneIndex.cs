using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Writes documents into a Lucene index in memory.</summary>
internal static class LuceneIndex
{
    private const double BufferMegabytes = 256;

    private static readonly FieldType Indexed = IndexedWithLength();

    /// <summary>An index of one segment, in which a document's number is its place.</summary>
    public static DirectoryReader Write(IEnumerable<SearchDocument> documents, Analyzer analyzer)
    {
        var directory = new RAMDirectory();
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            Similarity = new ClauseSimilarity(),
            RAMBufferSizeMB = BufferMegabytes,
            MergePolicy = new LogDocMergePolicy(),
            MergeScheduler = new SerialMergeScheduler(),
        };
        using (var writer = new IndexWriter(directory, settings))
        {
            foreach (var document in documents)
            {
                writer.AddDocument(ToLucene(document));
            }

            writer.ForceMerge(1);
        }

        return DirectoryReader.Open(directory);
    }

    private static Document ToLucene(SearchDocument document)
    {
        var lucene = new Document
        {
            new Field(IndexFields.Title, PolicyAnalyzer.Plain(document.Title), Indexed),
            new Field(IndexFields.Heading, PolicyAnalyzer.Plain(document.Heading), Indexed),
            new Field(IndexFields.Body, PolicyAnalyzer.Plain(document.Body), Indexed),
        };
        foreach (var phrasing in document.Phrasings)
        {
            lucene.Add(new Field(IndexFields.Phrasings, PolicyAnalyzer.Plain(phrasing), Indexed));
        }

        return lucene;
    }

    private static FieldType IndexedWithLength()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();
        return type;
    }
}
