namespace TeamsPolicyBot.Commands;

/// <summary>A conversation to hold with the whole bot. One line of the input.</summary>
/// <param name="Org">Id of the organisation whose member of staff speaks.</param>
public sealed record Dialogue(string Id, string Org, IReadOnlyList<Said> Turns);

/// <summary>What the person says.</summary>
public sealed record Said(string Say);

/// <summary>What the bot said to a turn. One line of the output.</summary>
/// <param name="Turn">From 1.</param>
/// <param name="State">What came of it: an answer's state, or the dialog or command that had it.</param>
/// <param name="Clauses">Addresses of the clauses that were quoted.</param>
/// <param name="Says">All that the bot said, cards in their text form.</param>
/// <param name="Buttons">What stands on the buttons.</param>
public sealed record DialogueTurn(
    string Id, int Turn, string Say, string State, IReadOnlyList<string> Clauses, string Says, IReadOnlyList<string> Buttons);
