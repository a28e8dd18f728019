namespace TeamsPolicyBot.Search.Model;

/// <summary>Every number that ranking depends on, so that they can be fitted to data.</summary>
public sealed record SearchOptions
{
    /// <summary>How soon a repeated word stops to count (BM25's k1).</summary>
    public double K1 { get; init; } = 2.5;

    /// <summary>The title of the larger text.</summary>
    public FieldOptions Title { get; init; } = new(1, .3);

    /// <summary>What a document stands under.</summary>
    public FieldOptions Heading { get; init; } = new(2, .5);

    /// <summary>A document's own words.</summary>
    public FieldOptions Body { get; init; } = new(1, .75);

    /// <summary>All ways of asking for a document, as one field; times <see cref="Coverage.Share"/>.</summary>
    public FieldOptions Phrasings { get; init; } = new(1, .9);

    /// <summary>What a function or question word of the query counts, such as "can" or "my".</summary>
    public double FunctionWordWeight { get; init; } = .75;

    /// <summary>
    /// The share of that in a document's fields, by <see cref="Coverage.Richness"/>: ways of asking, questions too, make such words worth
    /// something.
    /// </summary>
    public Moving FunctionWordsInFields { get; init; } = new(.3, 1);

    /// <summary>What a phrasing equal to the query counts, times the query's idf in full.</summary>
    public double PhrasingWeight { get; init; } = 1.2;

    /// <summary>
    /// The power to which likeness is raised, by <see cref="Coverage.Share"/>: 1 would be lenient, 2 asks for most of the words; the more
    /// documents have no phrasing, the nearer one must be to win against them.
    /// </summary>
    public Moving Sharpness { get; init; } = new(3, 2);

    /// <summary>
    /// The likeness of the way of asking that nobody wrote for a document without any, where its words hold all that a question asks, by
    /// <see cref="Coverage.DepthOfPhrased"/>: the more ways the others have, the nearer one of them comes to any question.
    /// </summary>
    public Moving Unwritten { get; init; } = new(.4, 1.8);

    /// <summary>
    /// What the bridge counts for a document that has no way of asking; for the others it is nothing where they have many
    /// (<see cref="Coverage.Richness"/>).
    /// </summary>
    public double BridgeWeight { get; init; } = 1;

    /// <summary>How many documents get their phrasings compared with the query.</summary>
    public int Compared { get; init; } = 30;

    /// <summary>
    /// From how many letters on an unknown word is corrected by one edit, a shorter one to a function word only; 0 corrects nothing.
    /// </summary>
    public int OneEditFrom { get; init; } = 5;

    /// <summary>From how many letters on an unknown word is corrected by two edits.</summary>
    public int TwoEditsFrom { get; init; } = 9;

    /// <summary>Words that nobody is taken to have meant by another: people's first names.</summary>
    public IReadOnlyList<string> NeverMeant { get; init; } = [];
}

/// <summary>How a field counts.</summary>
/// <param name="Weight">Factor of the field's term frequency in the common sum (BM25F, Robertson and Zaragoza 2009).</param>
/// <param name="B">How much a long field is discounted: 0 not at all, 1 in full.</param>
public sealed record FieldOptions(double Weight, double B);

/// <summary>A number that moves with the <see cref="Coverage"/>.</summary>
/// <param name="From">What it is where hardly anything is written down.</param>
/// <param name="To">What it is where all is.</param>
public readonly record struct Moving(double From, double To)
{
    /// <summary>What it is in between, from 0 to 1.</summary>
    public double At(double share) => double.Lerp(From, To, share);
}
