namespace TeamsPolicyBot.Search.Indexing;

/// <summary>The ways in which people ask for documents, each a short text that is compared with the query as a whole.</summary>
/// <param name="DocOf">The document that each phrasing belongs to.</param>
/// <param name="TextOf">Each phrasing as written.</param>
/// <param name="TotalOf">The idf of each phrasing's words together, function words weighted down.</param>
/// <param name="Occurrences">For each term, the phrasings it occurs in; null for none.</param>
internal sealed record PhrasingIndex(int[] DocOf, string[] TextOf, float[] TotalOf, PhrasingPostings?[] Occurrences);

/// <summary>The phrasings a term occurs in.</summary>
/// <param name="Idfs">For each of them: the part of the phrasing's idf that the term covers, for a phrase that of all its words.</param>
internal sealed record PhrasingPostings(int[] Phrasings, float[] Idfs);
