using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Reads a Lucene index into a <see cref="TermTable"/>.</summary>
internal sealed class TermTableBuilder
{
    private readonly SearchOptions _options;
    private readonly AtomicReader _reader;

    /// <summary>The first documents are ranked; those after them only compete, and count in no statistic.</summary>
    private readonly int _ranked;
    private readonly bool[] _isPhrased;
    private readonly int _phrased;
    private readonly Dictionary<string, List<Occurrence>> _occurrences = new(StringComparer.Ordinal);

    private TermTableBuilder(AtomicReader reader, IReadOnlyList<SearchDocument> documents, int ranked, SearchOptions options)
    {
        (_reader, _ranked, _options) = (reader, ranked, options);
        _isPhrased = [.. documents.Select(document => document.Phrasings.Count > 0)];
        _phrased = _isPhrased.AsSpan(0, ranked).Count(true);
    }

    /// <summary>The terms of an index of one segment, written of these documents.</summary>
    public static TermTable Build(
        AtomicReader reader, IReadOnlyList<SearchDocument> documents, int ranked, Meanings meanings, Bridge bridge, SearchOptions options)
    {
        var builder = new TermTableBuilder(reader, documents, ranked, options);
        builder.Read(LuceneIndex.Title, options.Title, isPhrasing: false);
        builder.Read(LuceneIndex.Heading, options.Heading, isPhrasing: false);
        builder.Read(LuceneIndex.Body, options.Body, isPhrasing: false);
        builder.Read(LuceneIndex.Phrasings, options.Phrasings, isPhrasing: true);

        // Only so that their words are known: they are compared as wholes.
        builder.Read(LuceneIndex.Shared, new FieldOptions(0, 0), isPhrasing: true);
        foreach (var name in meanings.Names)
        {
            builder._occurrences.TryAdd(name, []);
        }

        builder.Cross(bridge);
        return new TermTable([.. builder._occurrences.Select((term, id) => builder.Term(id, term.Key, term.Value))], Idf(0, ranked));
    }

    private void Read(string field, FieldOptions options, bool isPhrasing)
    {
        if (_reader.GetTerms(field) is not { } terms)
        {
            return;
        }

        var factors = Factors(field, options);
        DocsEnum? docs = null;
        var term = terms.GetEnumerator();
        while (term.MoveNext())
        {
            var found = _occurrences.TryGetValue(term.Term.Utf8ToString(), out var known)
                ? known
                : _occurrences[term.Term.Utf8ToString()] = [];
            docs = term.Docs(null, docs, DocsFlags.FREQS);
            for (var doc = docs.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.NextDoc())
            {
                var frequency = docs.Freq * factors[doc];
                found.Add(isPhrasing ? new Occurrence(doc, 0, frequency, 0) : new Occurrence(doc, frequency, 0, 0));
            }
        }
    }

    /// <summary>What one occurrence in a field counts, by the field's length in each document.</summary>
    private float[] Factors(string field, FieldOptions options)
    {
        var norms = _reader.GetNormValues(field);
        var lengths = new float[_reader.MaxDoc];
        for (var doc = 0; doc < lengths.Length; doc++)
        {
            lengths[doc] = ClauseSimilarity.Length(norms.Get(doc));
        }

        var average = lengths.Take(_ranked).Where(length => length > 0).DefaultIfEmpty(1).Average();
        return Array.ConvertAll(lengths, length => (float)(options.Weight / (1 - options.B + (options.B * length / average))));
    }

    /// <summary>Leads terms that people use to the documents whose words they mean by them.</summary>
    private void Cross(Bridge bridge)
    {
        var totals = new float[_reader.MaxDoc];
        foreach (var found in _occurrences.Where(term => !EnglishWords.FunctionStems.Contains(term.Key)).SelectMany(term => term.Value))
        {
            totals[found.Doc] += found.Text;
        }

        var crossed = new List<(string Term, Occurrence Occurrence)>();
        foreach (var (said, span) in bridge.Spans.SelectMany(entry => entry.Value, (entry, span) => (entry.Key, span)))
        {
            crossed.AddRange(
                _occurrences
                    .GetValueOrDefault(span.To, [])
                    .Where(found => found.Text > 0 && found.Doc < _ranked && BridgeWeightOf(found.Doc) > 0)
                    .Select(found => (said, new Occurrence(found.Doc, 0, 0, span.Lift * found.Text / totals[found.Doc])))
            );
        }

        foreach (var (said, occurrence) in crossed)
        {
            _occurrences.TryAdd(said, []);
            _occurrences[said].Add(occurrence);
        }
    }

    private IndexedTerm Term(int id, string name, List<Occurrence> occurrences)
    {
        var merged = occurrences
            .GroupBy(found => found.Doc)
            .OrderBy(found => found.Key)
            .Select(found => new Occurrence(
                found.Key, found.Sum(one => one.Text), found.Sum(one => one.Phrasings), found.Sum(one => one.Bridge)))
            .ToArray();
        var isFunctionWord = EnglishWords.FunctionStems.Contains(name);
        return new IndexedTerm(
            id,
            name,
            isFunctionWord,
            IdfOf(merged, isFunctionWord),
            Array.ConvertAll(merged, found => found.Doc),
            Array.ConvertAll(merged, Impact));
    }

    /// <summary>
    /// Function words hardly stand in texts: where some documents have ways of asking, only those tell how common a function word is.
    /// </summary>
    private float IdfOf(Occurrence[] occurrences, bool isFunctionWord) => isFunctionWord && _phrased > 0
        ? Idf(occurrences.Count(found => found.Doc < _ranked && found.Phrasings > 0), _phrased)
        : Idf(occurrences.Count(found => found.Doc < _ranked && found.Text + found.Phrasings > 0), _ranked);

    private Impact Impact(Occurrence found) =>
        new(Saturated(found.Text + found.Phrasings), (float)(BridgeWeightOf(found.Doc) * Math.Log(1 + found.Bridge)));

    /// <summary>A document without ways of asking is led to by the bridge as where nobody has any.</summary>
    private double BridgeWeightOf(int doc) => _isPhrased[doc] ? _options.BridgeWeight : _options.BridgeWeightWhereFew;

    private float Saturated(float frequency) => (float)(frequency * (_options.K1 + 1) / (frequency + _options.K1));

    private static float Idf(int found, int documents) => (float)Math.Log(1 + ((documents - found + .5) / (found + .5)));

    private readonly record struct Occurrence(int Doc, float Text, float Phrasings, float Bridge);
}
