using TeamsPolicyBot.Phrases;

namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>A matter that must not reach the asker's manager unless the asker chooses it.</summary>
/// <param name="Id">Its name in <c>matters.yaml</c>, or the word of <c>never-to-manager</c>.</param>
/// <param name="Name">How it is called in a sentence: "this sounds like ...".</param>
/// <param name="Help">Who is the right place, the best first: names under <c>help</c> in <c>council.yaml</c>.</param>
/// <param name="Besides">A place outside the council that helps anybody; null where there is none.</param>
/// <param name="Clause">Address of the clause that says what to do; null where the policies have none.</param>
public sealed record Matter(string Id, string Name, IReadOnlyList<string> Help, string? Besides, string? Clause)
{
    /// <summary>Whether it hurts whoever tells of it: a kind word comes first.</summary>
    public bool Hurts { get; init; }
}

/// <summary>How people tell of a matter.</summary>
/// <param name="Phrases">Each says it in any text.</param>
/// <param name="Names">Words that name it: they count in a question, and not in a draft, which may be about anybody.</param>
/// <param name="Unless">In the same sentence as these, nothing counts.</param>
internal sealed record MatterWords(Matter Matter, IReadOnlySet<Phrase> Phrases, IReadOnlySet<Phrase> Names, IReadOnlySet<Phrase> Unless);

/// <summary>Tells which matter a text is about.</summary>
internal sealed class MatterBook(PhraseBook book, IReadOnlyList<MatterWords> matters)
{
    /// <summary>A book in which nothing is written.</summary>
    public static MatterBook Empty { get; } =
        new(new PhraseBook(new Dictionary<string, IReadOnlyList<string>>(), new HashSet<string>()), []);

    /// <summary>The matters, the gravest first.</summary>
    public IEnumerable<Matter> Matters => matters.Select(words => words.Matter);

    /// <summary>The matter of this id; null where there is none.</summary>
    public Matter? Find(string? id) => matters.FirstOrDefault(words => words.Matter.Id == id)?.Matter;

    /// <summary>The matter that somebody's own words are about; null for none.</summary>
    public Matter? Of(string words) => Of(words, takesNames: true);

    /// <summary>The matter that a draft is about; null for none.</summary>
    public Matter? OfDraft(string draft) => Of(draft, takesNames: false);

    private Matter? Of(string text, bool takesNames)
    {
        if (matters.Count == 0 || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var pieces = book.Read(text);
        return matters.FirstOrDefault(words => pieces.Any(piece =>
            (piece.Says(words.Phrases) || (takesNames && piece.Says(words.Names))) && !piece.Says(words.Unless)))?.Matter;
    }
}
