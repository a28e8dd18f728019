using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Advice;

/// <summary>The record of a verdict that its owner can call up again. Holds no draft text.</summary>
/// <param name="Reference">For example <c>R-7K3F2</c>.</param>
/// <param name="Release">Hash of the knowledge release that gave the verdict.</param>
/// <param name="Answers">What was asked and answered, in words as shown then: the tree may change later.</param>
public sealed record Receipt(
    string Reference,
    string Organisation,
    string Tree,
    string Title,
    DateTimeOffset GivenAt,
    string Release,
    Verdict Verdict,
    string? Desk,
    IReadOnlyList<ReceiptAnswer> Answers,
    IReadOnlyList<ReceiptFinding> Findings,
    IReadOnlyList<string> WhatWouldHelp);

/// <summary>A question and the labels of the options picked.</summary>
public sealed record ReceiptAnswer(string Question, IReadOnlyList<string> Picked);

/// <summary>A finding with its clauses as they read on the day.</summary>
public sealed record ReceiptFinding(Verdict Verdict, string Say, bool Silent, IReadOnlyList<ReceiptClause> Clauses);

/// <param name="PastReview">Whether the policy's review date had passed on the day.</param>
public sealed record ReceiptClause(string Address, string Citation, string Quotation, bool PastReview)
{
    /// <summary>The id of the policy, with which the address begins.</summary>
    [JsonIgnore]
    public string PolicyId => Address.Split('/')[0];
}
