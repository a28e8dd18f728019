using TeamsPolicyBot.Advice;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.CanIPost;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>"Ask a person": passes on the question of a card, or one that is still to be written.</summary>
internal sealed class EscalateFeature(EscalateDialog dialog, RecentQuestions asked, ReceiptStore receipts) : IFeatureSource
{
    /// <summary>What an answer showed that a person may need to see again: at most this many clauses.</summary>
    private const int MostClauses = 3;

    /// <summary>The desk of findings about people at work: their cases go neither to a manager nor to comms.</summary>
    private const string HumanResources = "hr";

    /// <summary>The matter that such a finding is.</summary>
    private const string AtWork = "harassment";

    /// <remarks>It looks at what is going on before it ends it: a walk may hold the draft that is passed on.</remarks>
    public IEnumerable<Feature> Features =>
        [new(AnswerActions.AskAPerson, Places.Personal, BeginAsync) { Typed = "typed.ask-a-person", IsAside = true }];

    public IEnumerable<Dialog> Dialogs => [dialog];

    private async Task<Reply> BeginAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken)
    {
        var walk = turn.Dialogs!.ActiveDialog is { } active ? WalkState.Of(active) : null;
        await turn.Dialogs.CancelAllDialogsAsync(cancellationToken: cancellationToken);
        var isTyped = !intent.Data.ContainsKey(AnswerActions.Question);
        var reference = intent.Text(WalkActions.Receipt) is { Length: > 0 } onCard ? onCard : isTyped ? walk?.Receipt : null;
        if (await ReceiptAsync(reference, turn, cancellationToken) is { } receipt)
        {
            var state = WalkHandOver.StateOf(receipt, walk);
            state.Matter = receipt.Desk == HumanResources ? AtWork : null;
            Take(intent, state, isKeptFromManager: false);
            await turn.Dialogs.BeginDialogAsync(EscalateDialog.DialogId, state, cancellationToken);
            return Reply.None;
        }

        // Who asks for a person in words means what was just talked about; a card's button says what it is about.
        var question = isTyped
            ? await asked.RecentAsync(turn, cancellationToken)
            : (await asked.AllAsync(turn, cancellationToken)).Find(intent.Text(AnswerActions.Question));
        var begins = walk is { Receipt: null, Draft: not null } && isTyped ? WalkHandOver.StateOf(walk)
            : question is null || IsOfSomethingElse(intent, question) ? Told(intent, turn)
            : StateOf(question, (await asked.AllAsync(turn, cancellationToken)).SeenFor(question), turn);
        if (isTyped && question is not null)
        {
            await SayWhatHelpsAsync(turn, question, cancellationToken);
        }

        if (HandOverPlace.Elsewhere(intent, begins, turn) is { } elsewhere)
        {
            await turn.Context.SendActivityAsync(turn.Suggesting(elsewhere), cancellationToken);
            return Reply.None;
        }

        if (isTyped && (begins.Draft ?? begins.Question) is { } carried)
        {
            await SayCarriedOverAsync(turn, begins, question?.Care, Shortened(carried), cancellationToken);
        }

        Take(intent, begins, question?.IsKeptFromManager == true);
        await turn.Dialogs.BeginDialogAsync(EscalateDialog.DialogId, begins, cancellationToken);
        return Reply.None;
    }

    /// <summary>What the wish itself says is passed on, where nothing was asked before: nobody is asked for it again.</summary>
    private static EscalateState Told(Intent intent, PolicyTurn turn)
    {
        var note = intent.Text(HandOverPhrases.Note);
        var told = note.Length > 0 ? note : intent.Text(TellPhrases.About).Length > 0 ? turn.Text : "";
        return told.Length > 0 && Decisions.CheckWords(told, Decisions.MostBytes) is null
            ? new EscalateState { Question = told, IsMessageAsked = note.Length > 0 }
            : new EscalateState();
    }

    /// <summary>Whether a wish says what it is about, and none of it was talked about before.</summary>
    private static bool IsOfSomethingElse(Intent intent, AskedQuestion question) =>
        question.Care is null
        && intent.Text(TellPhrases.About) is { Length: > 0 } about
        && !Spoken.Words(about).Where(word => word.Length >= ShortestOfContent)
            .Intersect(Spoken.Words(question.ReadAs ?? question.Text))
            .Any();

    /// <summary>Shorter words name nothing.</summary>
    private const int ShortestOfContent = 4;

    /// <summary>What was said of how it is to be passed on, beside the wish itself.</summary>
    private static void Take(Intent intent, EscalateState begins, bool isKeptFromManager)
    {
        begins.AskedFor = HandOverPlace.Desk(intent) ?? begins.AskedFor;
        begins.NotToManager = isKeptFromManager || intent.Text(HandOverPhrases.NotTo) == Desks.Manager;
        begins.WithholdName = intent.Text(HandOverPhrases.Anonymous).Length > 0;
        begins.Message =
            intent.Text(HandOverPhrases.Note) is { Length: > 0 } note && note != begins.Question && Decisions.CheckWords(note) is null
                ? note
                : null;
    }

    /// <summary>
    /// Whoever was told help and says more while they ask for a person is told what that calls for first: "get my manager, he is outside".
    /// </summary>
    private static async Task SayWhatHelpsAsync(PolicyTurn turn, AskedQuestion question, CancellationToken cancellationToken)
    {
        var care = turn.Release.Care;
        if (
            care.Kinds.FirstOrDefault(kind => kind.Id == question.Care) is { } kind
            && care.GoingOn(kind, turn.Text, turn.Words.Language) is { } says
        )
        {
            await turn.SayAsync(Markdown.Escape(says), cancellationToken);
        }
    }

    /// <summary>Says what goes on; of a matter the right place is named before that, and a kind word first where it hurts.</summary>
    private static async Task SayCarriedOverAsync(
        PolicyTurn turn, EscalateState begins, string? care, string carried, CancellationToken cancellationToken)
    {
        if (ManagerRule.MatterOf(begins.Question ?? "", begins.Draft, turn.Release) is not { } matter)
        {
            await turn.SayAsync(turn.Words.Format("escalate.carried-over", Markdown.Escape(carried)), cancellationToken);
            return;
        }

        begins.CarriedOver = carried;
        var ofCare = turn.Release.Care.Kinds.FirstOrDefault(kind => kind.Id == care)?.Matter;
        if (matter.Hurts || turn.Release.Matters.Find(ofCare)?.Hurts == true)
        {
            await turn.SayAsync(turn.Words["matter.warm"], cancellationToken);
        }
    }

    private const int LongestShown = 500;

    /// <summary>So much of a question that its asker knows it again.</summary>
    private static string Shortened(string question) =>
        question.Length <= LongestShown ? question : $"{TextLimits.Cut(question, LongestShown)} …";

    /// <summary>
    /// The receipt of the verdict that is passed on; null where it is a question, and for anybody but the receipt's owner.
    /// </summary>
    private async Task<Receipt?> ReceiptAsync(string? reference, PolicyTurn turn, CancellationToken cancellationToken) =>
        reference is not null
            ? await receipts.FindAsync(reference, turn.Person.Tenant, turn.Person.ObjectId, cancellationToken)
            : null;

    private static EscalateState StateOf(AskedQuestion question, IReadOnlyList<string> seen, PolicyTurn turn)
    {
        var clauses = seen
            .Select(turn.Release.FindClause)
            .OfType<Clause>()
            .Take(MostClauses)
            .ToList();
        var capacity = clauses.Select(clause => clause.Note.Capacity).Distinct().ToList();
        return new EscalateState
        {
            Kind = CaseKind.Question,
            Question = new[] { TalkThread.Words(question), question.Text }
                .FirstOrDefault(words => Decisions.CheckWords(words, Decisions.MostBytes) is null),
            Clauses =
            [
                .. clauses.Select(clause => new ReceiptClause(
                    clause.Address, clause.Citation, clause.Quotation, clause.Policy.IsPastReview(turn.Cards.Today))),
            ],
            AskedFor = clauses.Select(clause => clause.Note.Contact).FirstOrDefault(contact => contact is not null),
            Capacity = capacity is [not Capacity.Both] ? capacity[0] : null,
        };
    }
}
