namespace TeamsPolicyBot.Search.Indexing;

/// <summary>A term that counts for a term of the query: itself, or one of the same or a related meaning.</summary>
/// <param name="Weight">0 to 1; 1 for the term itself.</param>
/// <param name="Idf">The idf it counts with.</param>
internal readonly record struct Alternative(int Term, float Weight, float Idf);
