using Lucene.Net.Analysis.Synonym;
using Lucene.Net.Util;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Analysis;

/// <summary>
/// What the synonyms make of words: a term for each meaning, the analyzer that writes it, and which meanings point to others.
/// </summary>
internal sealed class Meanings
{
    /// <summary>Begins the name of every meaning; no word begins with it.</summary>
    public const char Mark = '=';

    private readonly Dictionary<string, SortedSet<string>> _meaningsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(string Term, float Weight)>> _related = new(StringComparer.Ordinal);

    private Meanings()
    {
    }

    /// <summary>Writes one term for each meaning; a phrase's words stay beside it.</summary>
    public PolicyAnalyzer Analyzer { get; private set; } = new();

    /// <summary>The names of all meanings.</summary>
    public IEnumerable<string> Names => _meaningsOf.Values.SelectMany(names => names).Distinct();

    /// <summary>The meanings of a set of synonyms.</summary>
    public static Meanings Of(Synonyms synonyms)
    {
        var meanings = new Meanings();
        foreach (var group in synonyms.Same.Where(group => group.Count > 0))
        {
            foreach (var entry in group)
            {
                meanings.Add(entry, NameOf(group[0]));
            }
        }

        foreach (var related in synonyms.Related)
        {
            meanings.Relate(related);
        }

        meanings.Analyzer = new PolicyAnalyzer(meanings.Map(isPhrase: true), meanings.Map(isPhrase: false));
        return meanings;
    }

    /// <summary>An analyzer for questions: a phrase whose meaning is in use gives one term, without its words.</summary>
    public PolicyAnalyzer AnalyzerFor(Func<string, bool> isInUse) => new(Map(isPhrase: true, isInUse), Map(isPhrase: false));

    /// <summary>Terms that a term of a query also finds, each for a share of its score.</summary>
    public IReadOnlyList<(string Term, float Weight)> RelatedTo(string term) => _related.GetValueOrDefault(term, []);

    /// <summary>A word that was made to say as little as a function word points nowhere: every such word would point there too.</summary>
    private void Relate(RelatedTerm related)
    {
        var typed = Stems(related.From);
        foreach (var from in TermsOf(related.From).Where(term => term == typed || !EnglishWords.FunctionStems.Contains(term)))
        {
            _related[from] = [.. RelatedTo(from), .. TermsOf(related.To).Select(to => (to, (float)related.Weight))];
        }
    }

    /// <summary>
    /// The terms that stand for an entry: its meanings, or the word itself; a phrase of no group becomes a meaning of its own.
    /// </summary>
    private IEnumerable<string> TermsOf(string entry)
    {
        var stems = Stems(entry);
        if (stems.Contains(SynonymMap.WORD_SEPARATOR) && !_meaningsOf.ContainsKey(stems))
        {
            Add(entry, Mark + entry);
        }

        return _meaningsOf.TryGetValue(stems, out var meanings) ? meanings : stems.Length > 0 ? [stems] : [];
    }

    private void Add(string entry, string meaning)
    {
        if (Stems(entry) is { Length: > 0 } stems)
        {
            _meaningsOf.TryAdd(stems, new SortedSet<string>(StringComparer.Ordinal));
            _meaningsOf[stems].Add(meaning);
        }
    }

    /// <summary>A group that begins with a function word lists words that say as little: they become that word.</summary>
    private static string NameOf(string first) => EnglishWords.FunctionStems.Contains(Stems(first)) ? Stems(first) : Mark + first;

    private static string Stems(string entry) => string.Join(SynonymMap.WORD_SEPARATOR, EnglishWords.Of(entry).Select(word => word.Stem));

    /// <summary>A map for Lucene's filter, for questions of the meanings in use only; null where it would be empty.</summary>
    private SynonymMap? Map(bool isPhrase, Func<string, bool>? isInUse = null)
    {
        var entries = _meaningsOf
            .Where(entry => entry.Key.Contains(SynonymMap.WORD_SEPARATOR) == isPhrase)
            .SelectMany(entry => entry.Value, (entry, meaning) => (Stems: entry.Key, Meaning: meaning))
            .Where(entry => isInUse is null || isInUse(entry.Meaning))
            .ToList();
        var builder = new SynonymMap.Builder(dedup: true);
        entries.ForEach(entry => builder.Add(
            new CharsRef(entry.Stems), new CharsRef(entry.Meaning), includeOrig: isPhrase && isInUse is null));
        return entries.Count > 0 ? builder.Build() : null;
    }
}
