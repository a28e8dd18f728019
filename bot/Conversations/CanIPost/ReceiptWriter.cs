using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>Writes the receipt of a walk: answers in words, clauses as they read on the day, no draft.</summary>
internal static class ReceiptWriter
{
    /// <summary>A receipt without its reference, which the store gives.</summary>
    /// <exception cref="ArgumentException">The walk has no verdict yet.</exception>
    public static Receipt Write(Walk walk, KnowledgeRelease release, DateTimeOffset givenAt, DateOnly today)
    {
        var verdict = walk.Verdict ?? throw new ArgumentException("The walk has no verdict yet.", nameof(walk));
        return new Receipt(
            "",
            release.Organisation.Id,
            walk.Tree.Id,
            walk.Tree.Title,
            givenAt,
            release.Hash,
            verdict,
            walk.Desk,
            [.. walk.Answers.Select(answer => Answer(walk.Tree.Find(answer.Question)!, answer))],
            [.. walk.Findings.Select(finding => Finding(finding, release, today))],
            walk.WhatWouldHelp);
    }

    private static ReceiptAnswer Answer(Question question, Answer answer) =>
        new(question.Ask, [.. answer.Options.Select(option => question.Find(option)!.Label)]);

    private static ReceiptFinding Finding(Finding finding, KnowledgeRelease release, DateOnly today) => new(
        finding.Verdict,
        finding.Say,
        finding.Silent,
        [.. from address in finding.Cites
            join clause in release.Clauses on address equals clause.Address
            select new ReceiptClause(clause.Address, clause.Citation, clause.Quotation, clause.Policy.IsPastReview(today))]);
}
