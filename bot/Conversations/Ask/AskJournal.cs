using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// Writes down for the comms team what was asked and how the answer was liked: never who asked, and words only where the policy did not
/// answer, masked.
/// </summary>
internal sealed class AskJournal(AskLogStore log)
{
    /// <summary>Writes a question down; returns the id of its row.</summary>
    public async Task<string> AskedAsync(PolicyTurn turn, Answer answer, string question, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        var words = answer.State == AnswerState.Unsure ? question : null;
        var record = new AskRecord(
            id, turn.Person.Organisation.Id, answer.State.ToString(), [.. answer.Shown.Select(clause => clause.Address)], words)
        {
            Person = $"{turn.Person.Tenant}/{turn.Person.ObjectId}".ToLowerInvariant(),
        };
        await log.AddAsync(record, Mask(turn.Release), cancellationToken);
        return id;
    }

    /// <summary>Writes a thumb down; the words of the question only for one that points down.</summary>
    /// <param name="question">Null where the bot no longer knows what the card was about, or it was somebody else's.</param>
    public Task RatedAsync(PolicyTurn turn, AskedQuestion? question, bool isLike, string? reason, CancellationToken cancellationToken) =>
        log.AddFeedbackAsync(
            new Feedback(
                turn.Person.Organisation.Id, question?.LogId, isLike, reason is null ? null : TextLimits.Cut(reason, TextLimits.Reason),
                isLike ? null : question?.Text),
            Mask(turn.Release),
            cancellationToken
        );

    /// <summary>Erases the words of a question that its asker has taken back.</summary>
    public Task ForgetWordsAsync(AskedQuestion question, CancellationToken cancellationToken) =>
        question.LogId is { } id ? log.ForgetWordsAsync(id, cancellationToken) : Task.CompletedTask;

    private static Func<string, string> Mask(KnowledgeRelease release) => release.Drafts.Mask;
}
