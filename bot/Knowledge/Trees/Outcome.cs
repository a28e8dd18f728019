using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>
/// What one place in a file says of a finding. What it leaves out is taken from another place: see <see cref="TreeJoin"/>.
/// </summary>
internal sealed record Outcome(
    Verdict? Verdict, string? Desk, string? Say, IReadOnlyList<string>? Cites, bool? Silent, string? WriterCanChange)
{
    /// <summary>The keys under which a file says it.</summary>
    public static readonly string[] Keys = ["verdict", "desk", "say", "cites", "silent", "writer-can-change"];

    public static Outcome Nothing { get; } = new(null, null, null, null, null, null);

    /// <summary>This, with what it leaves out taken from <paramref name="other"/>.</summary>
    public Outcome Or(Outcome other) => new(
        Verdict ?? other.Verdict,
        Desk ?? other.Desk,
        Say ?? other.Say,
        Cites ?? other.Cites,
        Silent ?? other.Silent,
        WriterCanChange ?? other.WriterCanChange);

    /// <summary>The finding; null where no place gives a verdict. A desk is named only where somebody is to be asked.</summary>
    public Finding? ToFinding() => Verdict is { } verdict
        ? new Finding(verdict, Say ?? "", Cites ?? [], Silent ?? false, verdict == Advice.Verdict.Ask ? Desk : null, WriterCanChange)
        : null;
}
