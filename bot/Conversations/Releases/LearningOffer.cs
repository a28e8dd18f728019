using System.Text.RegularExpressions;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>
/// Learning with a leash: where somebody of the comms team answers a question by naming a clause that the bot had not shown, the bot
/// offers the question as a way of asking for it. It learns nothing by itself: a person saves the form, the tests must pass, and the
/// release is published as any other.
/// </summary>
internal sealed partial class LearningOffer(CaseStore cases, CaseActors actors)
{
    /// <summary>The form to show after a decision; null where there is nothing to learn.</summary>
    /// <param name="reference">The case that was decided.</param>
    public async Task<DeskForm?> AfterDecisionAsync(PolicyTurn turn, string reference, CancellationToken cancellationToken)
    {
        var actor = await actors.OfAsync(turn, cancellationToken);
        return actor.Comms == CommsMembership.Member
            && await cases.FindAsync(reference, cancellationToken) is { } @case
            && CaseAccess.Check(CaseAction.See, @case, actor, turn.Person.Organisation.Id) is null
            && CitedIn(@case, turn.Release) is { } clause
                ? DeskFormReader.AddWay(clause.Address, turn.Release.Drafts.Mask(@case.Content.Question!.Trim()), turn.Words) with
                {
                    Heading = turn.Words.Format("desk.learn.heading", clause.Citation),
                    Explains = turn.Words["desk.learn.explains"],
                }
                : null;
    }

    /// <summary>The clause that the note to a question names, where the asker had not been shown it.</summary>
    internal static Clause? CitedIn(Case @case, KnowledgeRelease release) =>
        @case is { Content: { Kind: CaseKind.Question, Question.Length: > 0 } content, Outcome.Note: { } note }
            ? Number()
                .Matches(note)
                .Select(match => DeskForms.Meant(release, match.Value))
                .Where(meant => meant.Count == 1)
                .Select(meant => meant[0])
                .FirstOrDefault(clause => content.Clauses.All(shown => shown.Address != clause.Address))
            : null;

    /// <summary>A printed number such as 5.6.9, or an address as lists show it.</summary>
    [GeneratedRegex(@"[a-z0-9-]+/[a-z0-9./-]*[a-z0-9]|\d+(\.\d+)+(/[a-z0-9]+)*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
