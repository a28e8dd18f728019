using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Answers questions, and the buttons on the cards that answer them. Works in channels and chats alike.</summary>
internal sealed class AskPolicy(IStatePropertyAccessor<AskedQuestions> asked, AskJournal journal, PrecedentStore precedents)
{
    /// <summary>The action ids it understands.</summary>
    public static IReadOnlyCollection<string> Buttons { get; } = [AnswerActions.WasIt, AnswerActions.WasNotIt, AnswerActions.Choose];

    /// <summary>Answers what was typed.</summary>
    public async Task AnswerAsync(PolicyTurn turn, CancellationToken cancellationToken)
    {
        var question = turn.Text;
        var answer = turn.Answerer.Answer(question);
        BotTelemetry.Answered(turn.Person.Organisation.Id, answer.State.ToString());
        var id = turn.Context.Activity.Id ?? "";
        await SendAsync(turn, answer, id, cancellationToken);
        if (answer.State is not (AnswerState.NotPolicy or AnswerState.Empty or AnswerState.TooLong))
        {
            var logId = await journal.AskedAsync(turn, answer, question, cancellationToken);
            await RememberAsync(turn, new AskedQuestion(id, question, answer.State.ToString(), Addresses(answer.Ranked), Addresses(answer.Shown), logId), cancellationToken);
        }
    }

    /// <summary>Answers a button of <see cref="Buttons"/>.</summary>
    public async Task PressAsync(PolicyTurn turn, Intent intent, CancellationToken cancellationToken)
    {
        var questions = await asked.GetAsync(turn.Context, () => new AskedQuestions(), cancellationToken);
        var question = questions.Find(intent.Text(AnswerActions.Question));
        switch (intent.Action)
        {
            case AnswerActions.WasIt:
                await journal.RatedAsync(turn, question, isLike: true, cancellationToken);
                await turn.SayAsync(turn.Words["ask.glad"], cancellationToken);
                break;
            case AnswerActions.Choose:
                await ChooseAsync(turn, intent, cancellationToken);
                break;
            default:
                await journal.RatedAsync(turn, question, isLike: false, cancellationToken);
                await (question is null ? turn.SayAsync(turn.Words["ask.old-card"], cancellationToken) : ShowOthersAsync(turn, question, cancellationToken));
                break;
        }
    }

    private async Task ChooseAsync(PolicyTurn turn, Intent intent, CancellationToken cancellationToken)
    {
        var address = intent.Text(AnswerActions.Clause);
        if (turn.Release.Clauses.FirstOrDefault(clause => clause.Address == address) is { } clause)
        {
            var answer = new Answer(AnswerState.Answered, 1, [clause], [clause]);
            await SendAsync(turn, answer, intent.Text(AnswerActions.Question), cancellationToken);
        }
        else
        {
            await turn.SayAsync(turn.Words["ask.clause-gone"], cancellationToken);
        }
    }

    /// <summary>The next best clauses that were not shown yet; when there are none, the honest end with its ways on.</summary>
    private async Task ShowOthersAsync(PolicyTurn turn, AskedQuestion question, CancellationToken cancellationToken)
    {
        var others = question.Ranked
            .Except(question.Seen)
            .Select(address => turn.Release.Clauses.FirstOrDefault(clause => clause.Address == address))
            .OfType<Clause>()
            .Take(4)
            .ToList();
        var isExhausted = others.Count == 0 || question.Seen.Count > AnswersShownAtMost;
        var answer = isExhausted
            ? new Answer(AnswerState.Unsure, 0, [], [])
            : new Answer(AnswerState.Candidates, 0, others, others);
        await SendAsync(turn, answer, question.Id, cancellationToken);
        await RememberAsync(turn, question with { Seen = [.. question.Seen, .. Addresses(answer.Shown)] }, cancellationToken);
    }

    /// <summary>After this many clauses a person is better served by a person than by more clauses.</summary>
    private const int AnswersShownAtMost = 5;

    private Task SendAsync(PolicyTurn turn, Answer answer, string questionId, CancellationToken cancellationToken) => answer.State switch
    {
        AnswerState.Answered => ShowAnswerAsync(turn, answer, questionId, cancellationToken),
        AnswerState.Candidates => turn.ShowAsync(CandidatesCard.Create(answer, turn.Cards, questionId), cancellationToken),
        AnswerState.Unsure => turn.ShowAsync(UnsureCard.Create(answer, turn.Cards, questionId), cancellationToken),
        AnswerState.Empty => turn.SayAsync(turn.Words["ask.empty"], cancellationToken),
        AnswerState.TooLong => turn.SayAsync(turn.Words["ask.too-long"], cancellationToken),
        _ => SmallTalkAsync(turn, answer.SmallTalk, cancellationToken),
    };

    private async Task ShowAnswerAsync(PolicyTurn turn, Answer answer, string questionId, CancellationToken cancellationToken)
    {
        var before = await precedents.OfAsync(turn.Person.Organisation.Id, answer.Shown, cancellationToken);
        await turn.ShowAsync(AnswerCard.Create(answer, turn.Cards with { DecidedBefore = before }, questionId), cancellationToken);
    }

    private static Task SmallTalkAsync(PolicyTurn turn, SmallTalkKind kind, CancellationToken cancellationToken) => kind switch
    {
        SmallTalkKind.Help or SmallTalkKind.Greeting => turn.ShowAsync(HelpCard.Create(turn.Cards), cancellationToken),
        SmallTalkKind.Thanks => turn.SayAsync(turn.Words["talk.thanks"], cancellationToken),
        SmallTalkKind.Goodbye => turn.SayAsync(turn.Words["talk.goodbye"], cancellationToken),
        SmallTalkKind.WhoAreYou => turn.SayAsync(turn.Words.Format("talk.who-are-you", turn.Cards.Organisation.Name), cancellationToken),
        _ => turn.SayAsync(turn.Words["talk.chatter"], cancellationToken),
    };

    private async Task RememberAsync(PolicyTurn turn, AskedQuestion question, CancellationToken cancellationToken)
    {
        var questions = await asked.GetAsync(turn.Context, () => new AskedQuestions(), cancellationToken);
        await asked.SetAsync(turn.Context, questions.With(question), cancellationToken);
    }

    private static List<string> Addresses(IEnumerable<Clause> clauses) => [.. clauses.Select(clause => clause.Address)];
}
