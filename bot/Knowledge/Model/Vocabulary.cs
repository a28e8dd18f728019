namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>Words that mean the same, or nearly the same, to staff.</summary>
public sealed record Vocabulary(IReadOnlyList<IReadOnlyList<string>> Same, IReadOnlyList<RelatedWord> Related);

/// <summary>A word, and others that point to it with a weight below one.</summary>
public sealed record RelatedWord(string Word, IReadOnlyList<string> Also, double Weight);

/// <summary>A subject on which the organisation's policies say nothing, told in the comms team's words.</summary>
public sealed record Silence(string Topic, IReadOnlyList<string> Words, string Say)
{
    /// <summary>The shared subject it comes from; null where it is the council's own.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Whether the council's own file lists it, and not only what no such policy settles.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>
    /// Which of the organisation's desks is asked: <c>personal</c>, <c>council</c> or <c>press</c>, as in
    /// <see cref="Organisation.AskWhenSilent"/>.
    /// </summary>
    public string About { get; init; } = "personal";

    /// <summary>Ways staff ask about the subject, in their own words, as for a clause; they compete with those of the clauses.</summary>
    public IReadOnlyList<string> AskedAs { get; init; } = [];

    /// <summary>The line of the council's file in which it is listed; 1 where it is not.</summary>
    public int Line { get; init; } = 1;
}
