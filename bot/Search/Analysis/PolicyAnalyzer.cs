using Lucene.Net.Analysis;
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

    /// <summary>
    /// A text without curly apostrophes and Markdown's _emphasis_, letter for letter: whatever is analyzed passes through here. (Lucene's
    /// MappingCharFilter would take 16 KB for each.)
    /// </summary>
    public static string Plain(string text) => text.AsSpan().IndexOfAny("\u2018\u2019\uFF07_") < 0
        ? text
        : text.Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\uFF07', '\'').Replace('_', ' ');

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
}
