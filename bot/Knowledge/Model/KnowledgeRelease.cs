namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>An immutable, checked snapshot of one organisation's knowledge.</summary>
/// <param name="Hash">SHA-256 over the names and bytes of its files, hexadecimal; what receipts refer to.</param>
public sealed record KnowledgeRelease(
    Organisation Organisation,
    IReadOnlyList<Policy> Policies,
    IReadOnlyList<Clause> Clauses,
    Vocabulary Vocabulary,
    IReadOnlyList<Silence> Silences,
    string Hash)
{
    /// <summary>Times in which more holds than the policies say.</summary>
    public IReadOnlyList<CalendarEntry> Calendar { get; init; } = [];

    /// <summary>What the comms team expects of this knowledge.</summary>
    public KnowledgeTests Tests { get; init; } = KnowledgeTests.None;

    /// <summary>The release as receipts and cards print it: the first characters of the hash.</summary>
    public string ShortHash => Hash[..8];
}
