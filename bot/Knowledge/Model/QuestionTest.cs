namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>
/// A question of <c>tests.yaml</c>, and what the comms team expects to come of it; a change that breaks one is not published.
/// </summary>
/// <param name="Cites">Addresses, one of which must be quoted first.</param>
/// <param name="NotCites">Addresses that must not be quoted.</param>
/// <param name="Unsure">The bot must say that it is unsure.</param>
/// <param name="Desk">Where the question must be passed on to; null where it does not matter.</param>
/// <param name="At">Where the test stands, for the fault when it fails.</param>
public sealed record QuestionTest(
    string Ask, IReadOnlyList<string> Cites, IReadOnlyList<string> NotCites, bool Unsure, string? Desk, FilePlace At);

/// <summary>A line of a knowledge file.</summary>
public sealed record FilePlace(string File, int Line)
{
    /// <summary>A fault at this line.</summary>
    public Fault Fault(string what, string mend) => new(File, Line, what, mend);
}
