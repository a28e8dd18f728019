namespace TeamsPolicyBot.Phrases;

/// <summary>A piece of a message, its words looked up.</summary>
internal readonly record struct Piece(ulong[] Places, int Length)
{
    /// <summary>Whether it says one of these.</summary>
    public bool Says(IReadOnlyList<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Occurs(Places, Length))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Phrases with their words and groups. A message is read once and then asked for any of the phrases.</summary>
internal sealed class PhraseBook(IReadOnlyDictionary<string, IReadOnlyList<string>> groups, IReadOnlySet<string> notSlips)
{
    private readonly Lexicon _lexicon = new(notSlips);

    /// <summary>Takes a phrase up; null where it cannot be read, with the reason.</summary>
    public Phrase? Add(string written, out string? whyNot) => new PhraseWriter(_lexicon, groups).Write(written, out whyNot);

    /// <summary>A message as its pieces, once all phrases are taken up.</summary>
    public IReadOnlyList<Piece> Read(string text) => [.. SpokenWords.Pieces(text).Select(words => new Piece(_lexicon.PlacesIn(words), words.Length))];
}
