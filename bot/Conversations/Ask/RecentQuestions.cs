using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// The memory of a conversation with a person: the last questions and what was shown for them. It is in the person's state, so that "forget
/// me" and retention remove it.
/// </summary>
internal sealed class RecentQuestions(IStatePropertyAccessor<AskedQuestions> asked, TimeProvider time)
{
    public Task<AskedQuestions> AllAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        asked.GetAsync(turn.Context, () => new AskedQuestions(), cancellationToken);

    /// <summary>What has just been talked about; null where a message stands for itself.</summary>
    public async Task<AskedQuestion?> RecentAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        (await AllAsync(turn, cancellationToken)).Recent(time.GetUtcNow(), turn.Person.Organisation.Id);

    /// <summary>The clauses in force that were shown in what has just been talked about, the newest first.</summary>
    public async Task<IReadOnlyList<Clause>> ShownLatelyAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        Clauses((await AllAsync(turn, cancellationToken)).ShownLately(time.GetUtcNow(), turn.Person.Organisation.Id), turn.Release);

    /// <summary>What the person wrote lately, the newest first.</summary>
    public async Task<string> SaidLatelyAsync(PolicyTurn turn, CancellationToken cancellationToken) =>
        string.Join('\n', (await AllAsync(turn, cancellationToken)).SaidLately(time.GetUtcNow(), turn.Person.Organisation.Id));

    /// <summary>Keeps a question as what was talked about last; of a draft nothing is kept.</summary>
    public async Task RememberAsync(PolicyTurn turn, AskedQuestion question, CancellationToken cancellationToken)
    {
        if (question.IsDraft)
        {
            return;
        }

        var now = question with { AskedAt = time.GetUtcNow(), Council = turn.Person.Organisation.Id };
        await asked.SetAsync(turn.Context, (await AllAsync(turn, cancellationToken)).With(now), cancellationToken);
    }

    /// <summary>Keeps what was said to small talk, so that it is not said twice in a row.</summary>
    public async Task TalkedAsync(PolicyTurn turn, string said, CancellationToken cancellationToken) =>
        await asked.SetAsync(turn.Context, await AllAsync(turn, cancellationToken) with { Talk = said }, cancellationToken);

    /// <summary>Forgets a question.</summary>
    public async Task ForgetAsync(PolicyTurn turn, AskedQuestion question, CancellationToken cancellationToken) =>
        await asked.SetAsync(turn.Context, (await AllAsync(turn, cancellationToken)).Without(question), cancellationToken);

    /// <summary>The clauses on the last card about a question that are still in force.</summary>
    public static IReadOnlyList<Clause> Showing(AskedQuestion question, KnowledgeRelease release) => Clauses(question.Showing, release);

    /// <summary>A question as a follow-up rests on it.</summary>
    public static AskedBefore Before(AskedQuestion question, KnowledgeRelease release)
    {
        var showing = Showing(question, release);
        return new AskedBefore(question.ReadAs ?? question.Text, showing)
        {
            InForce = release.Clauses,
            IsSure = question.IsSure,
            IsDraft = question.IsDraft,
            Counterparts = Clauses(showing.Select(clause => clause.Note.ConflictsWith?.Address).OfType<string>(), release),
        };
    }

    private static IReadOnlyList<Clause> Clauses(IEnumerable<string> addresses, KnowledgeRelease release) =>
        [.. addresses.Select(release.FindClause).OfType<Clause>()];
}
