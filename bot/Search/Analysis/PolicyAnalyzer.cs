using Lucene.Net.Analysis;
using Lucene.Net.Analysis.CharFilters;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace TeamsPolicyBot.Search.Analysis;

/// <summary>English text to terms, the same for documents and queries: words, their stems, and one term for each meaning.</summary>
/// <remarks>
/// Two synonym filters follow each other, because one is greedy: phrases first, which leave the words inside them in place, then
/// single words, which give way to their meaning. So every meaning is one term with one document frequency. No word is dropped.
/// The chain does not depend on the field, as Lucene's default reuse of analyzers demands.
/// </remarks>
internal sealed class PolicyAnalyzer(SynonymMap? phrases = null, SynonymMap? words = null) : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly NormalizeCharMap Characters = CharacterMap();

    /// <inheritdoc/>
    protected override TextReader InitReader(string fieldName, TextReader reader) => new MappingCharFilter(Characters, reader);

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream stream = new LowerCaseFilter(Version, tokenizer);
        stream = new EnglishPossessiveFilter(Version, stream);
        stream = new SnowballFilter(stream, new EnglishStemmer());
        stream = phrases is null ? stream : new SynonymFilter(stream, phrases, ignoreCase: false);
        stream = words is null ? stream : new SynonymFilter(stream, words, ignoreCase: false);
        return new TokenStreamComponents(tokenizer, stream);
    }

    /// <summary>Curly apostrophes are plain ones, and Markdown's _emphasis_ is no part of a word.</summary>
    private static NormalizeCharMap CharacterMap()
    {
        var map = new NormalizeCharMap.Builder();
        map.Add("\u2018", "'");
        map.Add("\u2019", "'");
        map.Add("\uFF07", "'");
        map.Add("_", " ");
        return map.Build();
    }
}
