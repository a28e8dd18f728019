using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Reads a Lucene index of one segment, written of these documents, into a <see cref="TermTable"/>.</summary>
/// <param name="ranked">The first documents are ranked; those after them only compete, and count in no statistic.</param>
internal sealed class TermTableBuilder(AtomicReader reader, IReadOnlyList<SearchDocument> documents, int ranked, SearchOptions options)
{
    private readonly Dictionary<string, Dictionary<int, Occurrence>> _found = new(StringComparer.Ordinal);
    private readonly Coverage _coverage = Coverage.Of(documents.Take(ranked));
    private readonly int _phrased = documents.Take(ranked).Count(document => document.Phrasings.Count > 0);

    /// <summary>The terms of the index, of the meanings, and those that the bridge leads on from.</summary>
    public TermTable Build(Meanings meanings, Bridge bridge)
    {
        Read(LuceneIndex.Title, options.Title, (found, frequency) => found.Text += frequency);
        Read(LuceneIndex.Heading, options.Heading, (found, frequency) => found.Text += frequency);
        Read(LuceneIndex.Body, options.Body, (found, frequency) => found.Text += frequency);
        Read(
            LuceneIndex.Phrasings, options.Phrasings with { Weight = options.Phrasings.Weight * _coverage.Share },
            (found, frequency) => found.Phrasings += frequency);

        // Only so that their words are known: they are compared as wholes.
        Read(LuceneIndex.Shared, options.Phrasings, (_, _) => { });
        foreach (var name in meanings.Names)
        {
            _found.TryAdd(name, []);
        }

        Cross(bridge);
        return new TermTable([.. _found.Select((term, id) => Term(id, term.Key, term.Value))], Idf(0, ranked));
    }

    private void Read(string field, FieldOptions weights, Action<Occurrence, float> count)
    {
        if (reader.GetTerms(field) is not { } terms)
        {
            return;
        }

        var factors = Factors(field, weights);
        for (var term = terms.GetEnumerator(); term.MoveNext();)
        {
            var (name, docs) = (term.Term.Utf8ToString(), term.Docs(null, null, DocsFlags.FREQS));
            while (docs.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
            {
                count(At(name, doc), docs.Freq * factors[doc]);
            }
        }
    }

    /// <summary>What one occurrence in a field counts, by the field's length in each document.</summary>
    private float[] Factors(string field, FieldOptions weights)
    {
        var norms = reader.GetNormValues(field);
        float[] lengths = [.. documents.Select((_, doc) => ClauseSimilarity.Length(norms.Get(doc)))];
        var average = lengths.Take(ranked).Where(length => length > 0).DefaultIfEmpty(1).Average();
        return Array.ConvertAll(lengths, length => (float)(weights.Weight / (1 - weights.B + (weights.B * length / average))));
    }

    /// <summary>Leads terms that people use to the documents whose words they mean by them.</summary>
    private void Cross(Bridge bridge)
    {
        var totals = new float[documents.Count];
        foreach (var (doc, found) in _found.Where(term => !EnglishWords.FunctionStems.Contains(term.Key)).SelectMany(term => term.Value))
        {
            totals[doc] += found.Text;
        }

        foreach (var (said, span) in bridge.Spans.SelectMany(entry => entry.Value, (entry, span) => (entry.Key, span)))
        {
            foreach (var (doc, found) in _found.GetValueOrDefault(span.To, []).Where(found => found.Value.Text > 0).ToList())
            {
                if (doc < ranked && BridgeWeightOf(doc) > 0)
                {
                    At(said, doc).Bridge += span.Lift * found.Text / totals[doc];
                }
            }
        }
    }

    private Occurrence At(string name, int doc)
    {
        var found = _found.TryGetValue(name, out var known) ? known : _found[name] = [];
        return found.TryGetValue(doc, out var occurrence) ? occurrence : found[doc] = new Occurrence();
    }

    private IndexedTerm Term(int id, string name, Dictionary<int, Occurrence> found)
    {
        var docs = found.Keys.Order().ToArray();
        var isFunctionWord = EnglishWords.FunctionStems.Contains(name);
        return new IndexedTerm(
            id, name, isFunctionWord, IdfOf(found, isFunctionWord), docs, Array.ConvertAll(docs, doc => Impact(doc, found[doc])));
    }

    /// <summary>
    /// Function words hardly stand in texts: where some documents have ways of asking, only those tell how common a function word is.
    /// </summary>
    private float IdfOf(Dictionary<int, Occurrence> all, bool isFunctionWord) => isFunctionWord && _phrased > 0
        ? Idf(all.Count(found => found.Key < ranked && found.Value.Phrasings > 0), _phrased)
        : Idf(all.Count(found => found.Key < ranked && found.Value.Text + found.Value.Phrasings > 0), ranked);

    private Impact Impact(int doc, Occurrence found)
    {
        var frequency = found.Text + found.Phrasings;
        return new Impact(
            (float)(frequency * (options.K1 + 1) / (frequency + options.K1)), (float)(BridgeWeightOf(doc) * Math.Log(1 + found.Bridge)));
    }

    private double BridgeWeightOf(int doc) =>
        options.BridgeWeight * (documents[doc].Phrasings.Count > 0 ? 1 - _coverage.Richness : 1);

    private static float Idf(int found, int documents) => (float)Math.Log(1 + ((documents - found + .5) / (found + .5)));

    private sealed class Occurrence
    {
        public float Text { get; set; }

        public float Phrasings { get; set; }

        public float Bridge { get; set; }
    }
}
