namespace TeamsPolicyBot.Search.Model;

/// <summary>The best documents for a query, and what is known of the query itself.</summary>
/// <param name="Hits">The best, highest score first; equal scores in the order in which the documents were added.</param>
/// <param name="Rival">The best of the documents that only compete; null where none has a word of the query.</param>
/// <param name="HighestIdf">What a word is worth that no document has: it grows with the number of documents, and scores with it.</param>
/// <param name="ContentWords">Different words and known phrases of the query that are not function words.</param>
/// <param name="UnknownWords">Those of them that neither documents nor synonyms know, after correction.</param>
/// <param name="Corrections">Which words were taken for misspelt ones.</param>
public sealed record SearchResult(
    IReadOnlyList<Hit> Hits,
    Hit? Rival,
    double HighestIdf,
    int ContentWords,
    IReadOnlyList<string> UnknownWords,
    IReadOnlyList<Correction> Corrections);

/// <summary>A document found, with the signals from which a caller can tell how sure to be.</summary>
/// <param name="Doc">The document's number: its place among those the index was built of.</param>
/// <param name="Score">The sum that documents are ordered by; comparable within one query only.</param>
/// <param name="MatchedIdfShare">0 to 1: how much of the query's content words, by idf, the document holds in any field.</param>
/// <param name="IdealShare">The score, divided by what a document full of the query's words would get; unknown words count at the highest
/// idf. Above 1 where a phrasing matches too.</param>
/// <param name="PhrasingStrength">0 to 1: how like the query the nearest phrasing of the document is.</param>
/// <param name="IsPhrased">Whether it has any way of asking.</param>
/// <param name="SharedStrength">0 to 1: how like the query the nearest phrasing is that the document shares with its neighbours.</param>
public sealed record Hit(
    int Doc, double Score, double MatchedIdfShare, double IdealShare, double PhrasingStrength, bool IsPhrased, double SharedStrength = 0);

/// <summary>A word of the query that was unknown, and the known word it was taken for.</summary>
public sealed record Correction(string Typed, string Taken);
