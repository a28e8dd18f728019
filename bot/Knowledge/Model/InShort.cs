namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>
/// What a clause says in one plain sentence, written and answered for by the comms team. It leads an answer; the quotation proves it.
/// </summary>
/// <param name="Says">The sentence.</param>
/// <param name="Of">Fingerprint of the words that it was written for, see <see cref="Clause.Fingerprint"/>; where the clause has others
/// now, it is not said until somebody confirms it.</param>
/// <param name="Line">Where it stands in the notes file.</param>
public sealed record InShort(string Says, string? Of, int Line);
