using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Writes documents into a Lucene index in memory.</summary>
internal static class LuceneIndex
{
    public const string Title = "title";
    public const string Heading = "heading";
    public const string Body = "body";

    /// <summary>All ways of asking for a document.</summary>
    public const string Phrasings = "phrasings";

    /// <summary>The ways of asking that a document shares with its neighbours.</summary>
    public const string Shared = "shared";

    private const double BufferMegabytes = 256;

    private static readonly FieldType Indexed =
        new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS }.Freeze();

    /// <summary>An index of one segment, in which a document's number is its place.</summary>
    public static AtomicReader Write(IEnumerable<SearchDocument> documents, Analyzer analyzer)
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
                writer.AddDocument([
                    .. Fields(Title, [document.Title]), .. Fields(Heading, [document.Heading]), .. Fields(Body, [document.Body]),
                    .. Fields(Phrasings, document.Phrasings), .. Fields(Shared, document.Shared),
                ]);
            }

            writer.ForceMerge(1);
        }

        return SlowCompositeReaderWrapper.Wrap(DirectoryReader.Open(directory));
    }

    private static IEnumerable<Field> Fields(string name, IEnumerable<string> texts) =>
        texts.Select(text => new Field(name, PolicyAnalyzer.Plain(text), Indexed));
}
