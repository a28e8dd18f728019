using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Search.Model;

/// <summary>Every number that ranking depends on, so that they can be fitted to data.</summary>
public sealed record SearchOptions
{
    /// <summary>
    /// The <see cref="Coverage.DepthOfPhrased"/> up to which ways of asking are few: two for each document that has any. Of how many
    /// documents have any nothing depends: a third that is richly phrased needs no bridge, and with it would push the others out.
    /// </summary>
    private const double Few = .3;

    /// <summary>The depth from which they are many.</summary>
    private const double Many = .8;

    /// <summary>How soon a repeated word stops to count (BM25's k1).</summary>
    public double K1 { get; init; } = 2.5;

    /// <summary>The title of the larger text.</summary>
    public FieldOptions Title { get; init; } = new(1, .3);

    /// <summary>What a document stands under.</summary>
    public FieldOptions Heading { get; init; } = new(2, .5);

    /// <summary>A document's own words.</summary>
    public FieldOptions Body { get; init; } = new(1, .75);

    /// <summary>All ways of asking for a document, as one field, where every document has some.</summary>
    public FieldOptions Phrasings { get; init; } = new(1, .9);

    /// <summary>
    /// The weight of <see cref="Phrasings"/> where hardly any document has some: those would be found by many more words than the others.
    /// </summary>
    public double PhrasingsWhereFew { get; init; }

    /// <summary>What a function or question word of the query counts, such as "can" or "my".</summary>
    public double FunctionWordWeight { get; init; } = .75;

    /// <summary>
    /// The share of that in a document's fields, where ways of asking are many; phrasings, which are questions too, make such words worth
    /// something.
    /// </summary>
    public double FunctionWordsInFields { get; init; } = 1;

    /// <summary>The same where they are few.</summary>
    public double FunctionWordsInFieldsWhereFew { get; init; } = .3;

    /// <summary>What one word of a known phrase counts where the whole phrase does not occur.</summary>
    public double PhrasePartWeight { get; init; } = .4;

    /// <summary>What a phrasing equal to the query counts, times the query's idf in full.</summary>
    public double PhrasingWeight { get; init; } = 1.2;

    /// <summary>
    /// The power to which likeness is raised, where every document has ways of asking: 1 would be lenient, 2 asks for most of the words.
    /// </summary>
    public double Sharpness { get; init; } = 2;

    /// <summary>The same where hardly any has: a phrasing must be near to win against documents that have none.</summary>
    public double SharpnessWhereFew { get; init; } = 3;

    /// <summary>
    /// The likeness of the way of asking that nobody wrote for a document without any, where its words hold all that a question asks and
    /// the others have very many: the more those have, the nearer one of them comes to any question.
    /// </summary>
    public double Unwritten { get; init; } = 1.8;

    /// <summary>The same where the others have hardly any.</summary>
    public double UnwrittenWhereFew { get; init; } = .4;

    /// <summary>What the bridge counts for documents with ways of asking, where they are many.</summary>
    public double BridgeWeight { get; init; }

    /// <summary>The same where they are few, and always for a document that has none.</summary>
    public double BridgeWeightWhereFew { get; init; } = 1;

    /// <summary>How many documents get their phrasings compared with the query.</summary>
    public int Compared { get; init; } = 30;

    /// <summary>
    /// From how many letters on an unknown word is corrected by one edit, a shorter one to a function word only; 0 corrects nothing.
    /// </summary>
    public int OneEditFrom { get; init; } = 5;

    /// <summary>Words that nobody is taken to have meant by another: people's first names.</summary>
    public IReadOnlyList<string> NeverMeant { get; init; } = [];

    /// <summary>From how many letters on an unknown word is corrected by two edits.</summary>
    public int TwoEditsFrom { get; init; } = 9;

    /// <summary>The weights for documents with so many ways of asking: between those for few and those for many.</summary>
    internal SearchOptions At(Coverage coverage)
    {
        var many = Math.Clamp((coverage.DepthOfPhrased - Few) / (Many - Few), 0, 1);
        return this with
        {
            Phrasings = Phrasings with { Weight = double.Lerp(PhrasingsWhereFew, Phrasings.Weight, coverage.Share) },
            Sharpness = double.Lerp(SharpnessWhereFew, Sharpness, coverage.Share),
            FunctionWordsInFields = double.Lerp(FunctionWordsInFieldsWhereFew, FunctionWordsInFields, many),
            Unwritten = double.Lerp(UnwrittenWhereFew, Unwritten, coverage.DepthOfPhrased),
            BridgeWeight = double.Lerp(BridgeWeightWhereFew, BridgeWeight, many),
        };
    }
}

/// <summary>How a field counts.</summary>
/// <param name="Weight">Factor of the field's term frequency in the common sum (BM25F, Robertson and Zaragoza 2009).</param>
/// <param name="B">How much a long field is discounted: 0 not at all, 1 in full.</param>
public sealed record FieldOptions(double Weight, double B);
