namespace TeamsPolicyBot.Advice;

/// <summary>What follows from one answer, in the tree author's plain words.</summary>
/// <param name="Cites">Addresses of the clauses it rests on, the best first.</param>
/// <param name="Silent">The policy does not say; the finding stands on sense and says so.</param>
/// <param name="Desk">Whom to ask: <c>manager</c>, <c>comms</c>, or the id of a contact; null where nobody need be asked.</param>
/// <param name="WriterCanChange">What the writer can change alone to make it all right; null where nothing can.</param>
public sealed record Finding(
    Verdict Verdict,
    string Say,
    IReadOnlyList<string> Cites,
    bool Silent = false,
    string? Desk = null,
    string? WriterCanChange = null)
{
    /// <summary>More citations than this on one finding and nobody reads them.</summary>
    public const int MostCites = 3;
}
