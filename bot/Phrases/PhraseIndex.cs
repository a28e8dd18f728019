namespace TeamsPolicyBot.Phrases;

/// <summary>Which phrases a typed word can lead to.</summary>
/// <param name="RowsOf">For each word of the lexicon, the rows that begin with it, the shortest first.</param>
/// <param name="PhrasesOf">For each set, the phrases that are tried where one of its rows is said: of the sets that they need it is the one
/// met least.</param>
internal sealed record PhraseIndex(Lexicon Lexicon, RowSets Sets, Row[][] RowsOf, Phrase[][] PhrasesOf)
{
    public static PhraseIndex Of(IEnumerable<Phrase> phrases, Lexicon lexicon, RowSets sets)
    {
        var rows = sets.Rows.OrderBy(row => row.Words.Length).ToLookup(row => row.Words[0]);
        var under = phrases.ToLookup(phrase => phrase.Needed.MinBy(set => set.Commonness)!.Number);
        return new PhraseIndex(
            lexicon,
            sets,
            [.. Enumerable.Range(0, lexicon.Count).Select(word => rows[word].ToArray())],
            [.. Enumerable.Range(0, sets.Count).Select(set => under[set].ToArray())]);
    }
}
