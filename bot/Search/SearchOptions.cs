namespace TeamsPolicyBot.Search;

/// <summary>Every number that ranking depends on, so that they can be fitted to data. Weights are factors of a score.</summary>
public sealed record SearchOptions
{
    /// <summary>Fields that are summed into one term frequency (BM25F, Robertson and Zaragoza 2009).</summary>
    public IReadOnlyList<FieldOptions> Fields { get; init; } =
    [
        new(FieldName.Title, Weight: 1, B: .3, Alone: .2),
        new(FieldName.Heading, Weight: 2, B: .5, Alone: .2),
        new(FieldName.Body, Weight: 1, B: .75, Alone: 0),
        new(FieldName.AskedAs, Weight: 1, B: .5, Alone: 0),
    ];

    /// <summary>How soon a repeated word stops to count (BM25's k1).</summary>
    public double K1 { get; init; } = 1.2;

    /// <summary>What a function or question word of the query counts, such as "can" or "my"; phrasings, which are questions too, make it worth more than in plain text.</summary>
    public double FunctionWordWeight { get; init; } = .75;

    /// <summary>What a word of the same meaning counts, next to the word that was typed.</summary>
    public double SameMeaningWeight { get; init; } = 1;

    /// <summary>What one word of a known phrase counts where the whole phrase does not occur.</summary>
    public double PhrasePartWeight { get; init; } = .4;

    /// <summary>What two content words count that follow each other in the query and in the document.</summary>
    public double BigramWeight { get; init; } = .3;

    /// <summary>What the group as a whole counts, for documents that match at all.</summary>
    public double GroupWeight { get; init; } = .4;

    /// <summary>The length normalisation of the group as a whole (BM25's b).</summary>
    public double GroupB { get; init; } = .75;

    /// <summary>What a phrasing equal to the query counts, times the query's idf in full.</summary>
    public double PhrasingWeight { get; init; } = 2.2;

    /// <summary>
    /// From which share of the best document's score, by fields alone, a document's phrasings are compared with the query; those of
    /// a document with all content words of the query always are, so that a question asked as written is found.
    /// </summary>
    public double PhrasingsFrom { get; init; } = .45;

    /// <summary>From how many letters on an unknown word is corrected by one edit; 0 corrects nothing.</summary>
    public int OneEditFrom { get; init; } = 4;

    /// <summary>From how many letters on an unknown word is corrected by two edits.</summary>
    public int TwoEditsFrom { get; init; } = 7;

    /// <summary>Whether a term that occurs several times in the query counts by the square root of that, or each time in full.</summary>
    public bool SquareRootOfQueryFrequency { get; init; } = true;

    /// <summary>Whether field lengths are rounded to what fits in a byte, as Lucene does.</summary>
    public bool QuantisedLengths { get; init; }

    /// <summary>Plain BM25 over the body, as Lucene ranks; for comparison with it.</summary>
    public static SearchOptions Lucene { get; } = new()
    {
        Fields = [new(FieldName.Body, Weight: 1, B: .75, Alone: 0)],
        FunctionWordWeight = 1,
        BigramWeight = 0,
        GroupWeight = 0,
        PhrasingWeight = 0,
        OneEditFrom = 0,
        SquareRootOfQueryFrequency = false,
        QuantisedLengths = true,
    };
}

/// <summary>How a field counts.</summary>
/// <param name="Weight">Factor of the field's term frequency in the common sum.</param>
/// <param name="B">How much a long field is discounted: 0 not at all, 1 in full.</param>
/// <param name="Alone">Weight of the field's own BM25, added to that of the common sum.</param>
public sealed record FieldOptions(string Name, double Weight, double B, double Alone);
