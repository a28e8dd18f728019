using TeamsPolicyBot.Phrases;

namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>A kind of distress, and what a person in it is told before anything else.</summary>
/// <param name="Id">Its name in <c>care.yaml</c>.</param>
/// <param name="First">What to do first.</param>
/// <param name="Then">What to do after that; null where there is nothing to add.</param>
/// <param name="Help">Who at the organisation can help, the best first: names under <c>help</c> in <c>council.yaml</c>.</param>
/// <param name="Matter">Id of the <see cref="Model.Matter"/> that it is; null where it is none.</param>
/// <param name="Clause">Address of the clause that protects the person; null where the policies have none.</param>
public sealed record CareKind(
    string Id, string Heading, string First, string? Then, IReadOnlyList<string> Help, string? Matter, string? Clause)
{
    /// <summary>Whether a draft that says so comes from a person in need; anger in a draft is for the draft check.</summary>
    public bool IsInDrafts { get; init; } = true;

    /// <summary>Whether a life may be at stake: whoever says so again is told again what to do first.</summary>
    public bool IsGrave { get; init; }

    /// <summary>Whether the manager is one of those to turn to; elsewhere nobody need go through the manager.</summary>
    public bool IsForManagerToo { get; init; }

    /// <summary>Id of the kind that whoever reads this of somebody else is told; null where there is nothing to tell.</summary>
    public string? ForReaders { get; init; }

    /// <summary>By language, as the first part of its tag: the same words.</summary>
    public IReadOnlyDictionary<string, CareText> Translations { get; init; } = new Dictionary<string, CareText>();

    /// <summary>What is said to somebody of a language; in English where nobody has translated it.</summary>
    /// <param name="language">A tag, such as <c>cy-GB</c>.</param>
    public CareText In(string language) =>
        Translations.GetValueOrDefault(CareText.LanguageOf(language)) ?? new CareText(Heading, First, Then);
}

/// <summary>The words of a kind of distress in one language.</summary>
/// <param name="First">What to do first.</param>
/// <param name="Then">What to do after that; null where there is nothing to add.</param>
public sealed record CareText(string Heading, string First, string? Then)
{
    /// <summary>The first part of a language's tag.</summary>
    internal static string LanguageOf(string tag) => tag.Split('-', 2)[0];
}

/// <summary>What is said to somebody who goes on about a kind of distress.</summary>
/// <param name="Says">The answer.</param>
/// <param name="To">How people say what it answers.</param>
/// <param name="Translations">By language, as the first part of its tag: the same answer.</param>
internal sealed record CareReply(string Says, IReadOnlySet<Phrase> To, IReadOnlyDictionary<string, string> Translations);

/// <summary>How people say that they are in a kind of distress.</summary>
/// <param name="Phrases">Each says it alone.</param>
/// <param name="Unless">In the same sentence as these, a phrase does not count.</param>
/// <param name="EvenWhenAsked">Whether a phrase counts in a sentence that asks about policy too.</param>
/// <param name="StrongSigns">Words that are worth two points.</param>
/// <param name="Signs">Words that are worth one point.</param>
internal sealed record CareWords(
    CareKind Kind, IReadOnlySet<Phrase> Phrases, IReadOnlySet<Phrase> Unless, bool EvenWhenAsked, IReadOnlySet<Phrase> StrongSigns,
    IReadOnlySet<Phrase> Signs)
{
    /// <summary>Where one of these stands beside it as a sentence of its own, that sentence is answered.</summary>
    public IReadOnlySet<Phrase> Beside { get; init; } = new HashSet<Phrase>();

    /// <summary>Whether it is no distress where mild words are all that tells of it.</summary>
    public bool GivesWay { get; init; }

    /// <summary>Whether it is heard from those only who worry, in mild words, about what the phrases tell.</summary>
    public bool IsOfWorry { get; init; }

    /// <summary>What is said to whoever goes on about it, the first that fits.</summary>
    public IReadOnlyList<CareReply> GoingOn { get; init; } = [];
}

/// <summary>
/// Tells whether a message comes from a person in distress. First by phrases, the most urgent kind first; where none is said, by
/// signs: words that weigh towards distress, less those with which people ask about policy.
/// </summary>
/// <param name="questions">Sentences that ask about policy.</param>
/// <param name="self">The person speaks of themselves or of what is done to them: one point.</param>
/// <param name="doubts">Words with which people ask about policy: two points less each.</param>
internal sealed class CareBook(
    PhraseBook book, IReadOnlyList<CareWords> kinds, IReadOnlySet<Phrase> questions, IReadOnlySet<Phrase> self, IReadOnlySet<Phrase> doubts)
{
    /// <summary>From how many points on signs are enough.</summary>
    private const int Enough = 4;

    /// <summary>Characters within which signs are weighed together: a long message.</summary>
    private const int Window = 1_000;

    private static readonly HashSet<Phrase> Nothing = [];

    /// <summary>A book in which nothing is written.</summary>
    public static CareBook Empty { get; } =
        new(new PhraseBook(new Dictionary<string, IReadOnlyList<string>>(), new HashSet<string>()), [], Nothing, Nothing, Nothing);

    /// <summary>The kinds, the most urgent first.</summary>
    public IEnumerable<CareKind> Kinds => kinds.Select(words => words.Kind);

    /// <summary>
    /// The kind of distress that a message tells of; null for none. Sayings that mean no harm are no distress; what is said beside them
    /// is. Never throws, whatever was typed.
    /// </summary>
    public CareKind? Find(string text)
    {
        if (kinds.Count == 0 || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var found = FindIn(text);
        var literal = found is null ? text : Idioms.Without(text);
        found = ReferenceEquals(literal, text) ? found : FindIn(literal);
        return (found is null || GivesWay(found)) && MildIn(literal, text) is { } mild
            ? (found is null ? null : FindIn(mild.Rest)) ?? (mild.IsWorry ? OfWorry(literal) ?? OfWorry(text) : null)
            : found;
    }

    /// <summary>The mild words of a message; where a saying was taken out that was half of a worry, those of all of it.</summary>
    private static MildWords? MildIn(string literal, string text)
    {
        var mild = MildWords.In(literal);
        return mild is { IsWorry: true } || ReferenceEquals(literal, text) ? mild
            : MildWords.In(text) is { IsWorry: true } whole ? whole
            : mild ?? MildWords.In(text);
    }

    /// <summary>What somebody worries about; a saying that was taken out may have been half of it.</summary>
    private CareKind? OfWorry(string text) => BySaying(book.Read(text), isWorried: true);

    private bool GivesWay(CareKind kind) => kinds.First(words => words.Kind == kind).GivesWay;

    /// <summary>
    /// What is said to somebody who goes on about a kind of distress with these words; null where nothing of the kind is written.
    /// </summary>
    /// <param name="language">A tag; what nobody has translated is said in English.</param>
    public string? GoingOn(CareKind kind, string words, string language)
    {
        var pieces = book.Read(words);
        return kinds
            .First(known => known.Kind.Id == kind.Id)
            .GoingOn.FirstOrDefault(reply => pieces.Any(piece => piece.Says(reply.To))) is { } reply
            ? reply.Translations.GetValueOrDefault(CareText.LanguageOf(language), reply.Says)
            : null;
    }

    /// <summary>Whether a sentence asks what a policy says.</summary>
    public bool AsksPolicy(string words) => book.Read(words).Any(piece => piece.Says(questions));

    private CareKind? FindIn(string text)
    {
        var pieces = book.Read(text);
        return BySaying(pieces) ?? (text.Length <= Window ? BySigns(pieces) : BySignsNearEachOther(pieces));
    }

    /// <summary>The kind that a draft of one's own tells of; anger in a draft is for the draft check.</summary>
    public CareKind? FindInDraft(string draft) => Find(draft) is { IsInDrafts: true } kind ? kind : null;

    /// <summary>What helps somebody who reads another person's message.</summary>
    public CareKind? FindOfAnother(string message) =>
        Find(message)?.ForReaders is { } id ? Kinds.FirstOrDefault(kind => kind.Id == id) : null;

    private CareKind? BySaying(IReadOnlyList<Piece> pieces, bool isWorried = false)
    {
        var said = pieces.SelectMany(piece => piece.Said).ToHashSet();
        foreach (var words in said.Count > 0 ? kinds : [])
        {
            if (
                words.IsOfWorry == isWorried
                && CountOf(said, words.Phrases) > 0
                && pieces.Any(piece =>
                    piece.Says(words.Phrases) && !piece.Says(words.Unless) && (words.EvenWhenAsked || !piece.Says(questions)))
                && !pieces.Any(piece => piece.Says(words.Beside) && !piece.Says(words.Phrases))
            )
            {
                return words.Kind;
            }
        }

        return null;
    }

    /// <summary>
    /// Signs that stand far from each other are not weighed together: of a long text each window alone, half of it shared with the next.
    /// </summary>
    private CareKind? BySignsNearEachOther(IReadOnlyList<Piece> pieces)
    {
        var halves = pieces.ToLookup(piece => piece.Begin / (Window / 2));
        return halves.Select(half => BySigns([.. half, .. halves[half.Key + 1]])).FirstOrDefault(kind => kind is not null);
    }

    /// <summary>
    /// Signs are weighed where no phrase is said. Whoever tells of themselves and asks nothing is likelier to be in need than to
    /// want a clause: that is two points. Else one sign at least must be strong; the others count for no more than a strong one, and one
    /// of them alone, or two of different kinds, for nothing: "the printer is broken" is no cry for help. A sentence that asks what the
    /// policy says has no signs.
    /// </summary>
    private CareKind? BySigns(IReadOnlyList<Piece> pieces)
    {
        var said = pieces.Where(piece => !piece.Says(questions)).SelectMany(piece => piece.Said).ToHashSet();
        if (said.Count == 0)
        {
            return null;
        }

        var weighed = kinds
            .Select(words => (words.Kind, Strong: CountOf(said, words.StrongSigns), Weak: CountOf(said, words.Signs)))
            .ToList();
        var strong = weighed.Sum(kind => kind.Strong);
        var weak = said.Count(phrase => kinds.Any(words => words.Signs.Contains(phrase)));
        var speaksOfSelf = CountOf(said, self) > 0;
        var doubt = CountOf(said, doubts);
        var tells = speaksOfSelf && doubt == 0 && !pieces.Any(piece => piece.Asks);
        var points = (2 * strong) + Math.Min(2, weak) + (speaksOfSelf ? 1 : 0) + (tells ? 2 : 0) - (2 * doubt);
        var isEnough = strong > 0 || (tells && weighed.Exists(kind => kind.Weak > 1));
        return isEnough && points >= Enough ? weighed.MaxBy(kind => (2 * kind.Strong) + kind.Weak).Kind : null;
    }

    /// <summary>How many of these phrases are said. Every message is asked this of every kind.</summary>
    private static int CountOf(HashSet<Phrase> said, IReadOnlySet<Phrase> phrases)
    {
        var count = 0;
        foreach (var phrase in said)
        {
            count += phrases.Contains(phrase) ? 1 : 0;
        }

        return count;
    }
}
