using TeamsPolicyBot.Advice;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>"Ask a person": passes on the question of a card, or one that is still to be written.</summary>
internal sealed class EscalateFeature(EscalateDialog dialog, IStatePropertyAccessor<AskedQuestions> asked, ReceiptStore receipts) : IFeature
{
    /// <summary>What an answer showed that a person may need to see again: at most this many clauses.</summary>
    private const int MostClauses = 3;

    /// <summary>The desk of findings about people at work: their cases go neither to a manager nor to comms.</summary>
    private const string HumanResources = "hr";

    public IReadOnlyCollection<string> Actions { get; } = [AnswerActions.AskAPerson];

    public IReadOnlyCollection<CommandWord> Words { get; } =
        [new("typed.ask-a-person", AnswerActions.AskAPerson)];

    public IEnumerable<Dialog> Dialogs => [dialog];

    public async Task<DialogTurnResult> BeginAsync(Intent intent, DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(dc.Context);
        if (await ReceiptAsync(intent, turn, cancellationToken) is { } receipt)
        {
            if (receipt.Desk == HumanResources)
            {
                await ProcedureNotice.SayAsync(turn, "harassment", cancellationToken);
                return new DialogTurnResult(DialogTurnStatus.Complete);
            }

            return await dc.BeginDialogAsync(EscalateDialog.DialogId, WalkHandOver.StateOf(receipt, dc.Context), cancellationToken);
        }

        var questions = await asked.GetAsync(dc.Context, () => new AskedQuestions(), cancellationToken);
        var question = questions.Find(intent.Text(AnswerActions.Question));
        return await dc.BeginDialogAsync(EscalateDialog.DialogId, question is null ? new EscalateState() : StateOf(question, turn), cancellationToken);
    }

    /// <summary>The receipt of the verdict that is passed on; null where it is a question, and for anybody but the receipt's owner.</summary>
    private async Task<Receipt?> ReceiptAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) =>
        intent.Text(WalkActions.Receipt) is { Length: > 0 } reference
            ? await receipts.FindAsync(reference, turn.Person.Tenant, turn.Person.ObjectId, cancellationToken)
            : null;

    private static EscalateState StateOf(AskedQuestion question, PolicyTurn turn)
    {
        var clauses = question.Seen
            .Select(address => turn.Release.Clauses.FirstOrDefault(clause => clause.Address == address))
            .OfType<Clause>()
            .Take(MostClauses)
            .ToList();
        var capacity = clauses.Select(clause => clause.Note.Capacity).Distinct().ToList();
        return new EscalateState
        {
            Kind = CaseKind.Question,
            Question = Decisions.CheckWords(question.Text, Decisions.MostBytes) is null ? question.Text : null,
            Clauses = [.. clauses.Select(clause => new ReceiptClause(clause.Address, clause.Citation, clause.Quotation, clause.Policy.IsPastReview(turn.Cards.Today)))],
            AskedFor = clauses.Select(clause => clause.Note.Contact).FirstOrDefault(contact => contact is not null),
            Capacity = capacity is [not Capacity.Both] ? capacity[0] : null,
        };
    }
}
