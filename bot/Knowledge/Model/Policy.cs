namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>
/// A policy document's facts, from the front matter of <c>policies/&lt;id&gt;.md</c>. What the document does not print is null, never
/// invented.
/// </summary>
/// <param name="Issued">As printed, for example <c>November 2014</c>.</param>
/// <param name="ReviewDue">As printed; <paramref name="ReviewDueBy"/> is its last day.</param>
public sealed record Policy(
    string Id,
    string Title,
    string? Owner,
    string? Issued,
    string? Reviewed,
    string? ReviewDue,
    DateOnly? ReviewDueBy,
    string? AppliesTo,
    string? Source)
{
    /// <summary>Whether its review date has passed; it is still in force, and the card says so.</summary>
    public bool IsPastReview(DateOnly today) => ReviewDueBy < today;
}
