namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>
/// What staff ask about, whatever the council: its ways of being asked for stand once, in <c>shared/subjects</c>, and clauses take them.
/// </summary>
/// <param name="Id">Its name in notes and silences, for example <c>clients-as-friends</c>.</param>
/// <param name="Title">In plain words, as it stands after "the policy does not say anything about".</param>
/// <param name="AskedAs">Ways staff ask about it, without any council's own names.</param>
public sealed record Subject(string Id, string Title, IReadOnlyList<string> AskedAs)
{
    /// <summary>
    /// Fixed words that name the subject where the policies are silent on it; those that stand in a policy in force do not count there.
    /// </summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What is said where the policies are silent on it; null for the common sentence.</summary>
    public string? Say { get; init; }

    /// <summary>Which desk is asked: <c>personal</c>, <c>council</c> or <c>press</c>.</summary>
    public string About { get; init; } = "personal";

    /// <summary>No such policy settles it (pay, parking): every council is silent on it unless a clause claims it.</summary>
    public bool IsSilentEverywhere { get; init; }
}
