using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Answers the questions of one message, each with what was said before, and remembers what was said.</summary>
internal sealed class MessageQuestions(RecentQuestions questions, AskJournal journal, AnswerSender sender, CareTalk care)
{
    /// <summary>An answer to what was no question.</summary>
    public static Answer NoQuestion { get; } = new(AnswerState.NotPolicy, 0, [], []);

    /// <summary>Answers the first two questions of a message, and offers to go on with the others.</summary>
    /// <param name="before">What was just talked about; null where nothing was.</param>
    public async Task<Answer> AnswerAsync(
        PolicyTurn turn, string message, AskedQuestion? before, Func<Activity, Task<ResourceResponse>> send,
        CancellationToken cancellationToken)
    {
        var parts = QuestionParts.Of(message, turn.Answer);
        var answer = await AnswerAsync(
            turn, new Part(parts[0], 0, []) { IsOneOfSeveral = parts.Count > 1 }, before, send, cancellationToken);
        return parts.Count == 1 ? answer : await AnswerRestAsync(turn, parts, cancellationToken);
    }

    /// <summary>Answers one question that stands for itself.</summary>
    public Task<Answer> AnswerAloneAsync(
        PolicyTurn turn, string question, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken
    ) => AnswerAsync(turn, new Part(question, 0, []), null, send, cancellationToken);

    /// <summary>Says something to small talk.</summary>
    public async Task TalkAsync(
        PolicyTurn turn, SmallTalkKind kind, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        turn.Outcome = new TurnOutcome(nameof(AnswerState.NotPolicy), []);
        turn.LastTalk = (await questions.AllAsync(turn, cancellationToken)).Talk;
        var said = Ask.SmallTalk.Message(NoQuestion with { SmallTalk = kind }, turn, turn.Cards);
        await send(said);
        await questions.TalkedAsync(turn, said.Text ?? "", cancellationToken);
    }

    /// <summary>Goes on with the questions of a message that were not answered yet.</summary>
    public async Task GoOnAsync(PolicyTurn turn, AskedQuestion question, CancellationToken cancellationToken)
    {
        if (question is not { Waiting: [var next, ..] waiting })
        {
            await turn.SayAsync(turn.Words["ask.old-card"], cancellationToken);
            return;
        }

        await AnswerAloneAsync(turn, next, message => turn.Context.SendActivityAsync(message, cancellationToken), cancellationToken);
        if (waiting.Count > 1)
        {
            await AnswerRestAsync(turn, waiting, cancellationToken);
        }
    }

    /// <summary>The second question of a message, with the first as what was said before; of more, the offer to go on.</summary>
    private async Task<Answer> AnswerRestAsync(PolicyTurn turn, IReadOnlyList<string> parts, CancellationToken cancellationToken)
    {
        var before = await questions.RecentAsync(turn, cancellationToken);
        var second = new Part(parts[1], 1, [.. parts.Skip(2)]) { IsOneOfSeveral = true };
        var answer = await AnswerAsync(
            turn, second, before, message => turn.Context.SendActivityAsync(message, cancellationToken), cancellationToken);
        if (parts.Count > 2)
        {
            await turn.Context.SendActivityAsync(
                PolicyTurn.Card(MoreQuestionsCard.Create(parts.Count - 2, turn.Cards, IdOf(turn, 1))), cancellationToken);
        }

        return answer;
    }

    private async Task<Answer> AnswerAsync(
        PolicyTurn turn, Part part, AskedQuestion? before, Func<Activity, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        var reading = FollowUpReader.Read(
            part.Question, before is null or { Care: not null } ? null : RecentQuestions.Before(before, turn.Release), turn.Answer
        );
        var answer = reading.Answer with
        {
            Asked = part.Question,
            IsVerdictAskedFor =
                !reading.IsFact
                && AboutRecognizer.Embedded.Recognise(part.Question) is not { Kind: AboutKind.Consequence }
                && YesOrNo.IsAskedFor(part.Question)
                && (reading.Question == part.Question || YesOrNo.IsAskedFor(reading.Question)),
        };
        answer = InLightOf(turn, part, before, reading, answer);
        if (reading.IsNothingNew && answer.State is AnswerState.Candidates)
        {
            reading = reading with { As = ReadAs.Together, Question = $"{reading.Question} {part.Question}" };
        }

        if (answer is { State: AnswerState.Candidates, HasLead: false } && CareTalk.IsLeaning(before, part.Question))
        {
            answer = answer with { State = AnswerState.Unsure, Shown = [] };
        }

        if (
            (answer.State is AnswerState.Unsure or AnswerState.Candidates || IsChat(answer))
            && answer.Silence is null
            && await care.TryGoOnAsync(turn, before, (part.Question, answer.State is AnswerState.Candidates), send, cancellationToken)
        )
        {
            return NoQuestion;
        }

        BotTelemetry.Answered(turn.Person.Organisation.Id, answer.State.ToString());
        var earlier = turn.Outcome is { State: "Answered" or "Candidates" or "Unsure", Clauses: var clauses } ? clauses : [];
        turn.Outcome = new TurnOutcome(answer.State.ToString(), [.. earlier, .. AnswerSender.Addresses(answer.Quoted)]);
        var all = await questions.AllAsync(turn, cancellationToken);
        (turn.LastTalk, turn.IsUnsureAgain) = (
            all.Talk, part.Number == 0 && answer.State == AnswerState.Unsure
                && (before?.State == nameof(AnswerState.Unsure) || (reading.As is not ReadAs.Alone && answer.Nearest.Count > 0)));
        turn.PlaceToTurn = answer.State switch
        {
            AnswerState.Unsure => PlaceToTurn.For(turn, part.Question, before, answer.Silence is not null),
            AnswerState.Candidates => PlaceToTurn.Beside(turn, part.Question),
            _ => [],
        };
        var message = await MessageAsync(turn, part, before, reading, answer, cancellationToken);
        var sent = await send(message);
        await RememberAsync(turn, part, before, reading, answer, (message.Text ?? "", sent.Id), cancellationToken);
        return answer;
    }

    /// <summary>The answer with what the message may ask for besides, since it follows another.</summary>
    private static Answer InLightOf(PolicyTurn turn, Part part, AskedQuestion? before, Reading reading, Answer answer)
    {
        if (before is null or { Care: not null } || part.IsOneOfSeveral || IsSettled(reading, answer))
        {
            return answer;
        }

        var shown = RecentQuestions.Showing(before, turn.Release) is [var first, ..] ? first : null;
        var isGuessed = reading.IsNothingNew && before is { IsSure: false, Listed.Count: > 1 };
        return LikelyBeside.On(
            NamedNearest.Leading(answer, part.Question, turn.Release.Clauses),
            turn.Answerer.Likely(part.Question, before.ReadAs ?? before.Text, isGuessed ? null : shown),
            isGuessed);
    }

    /// <summary>Whether nothing would stand beside the answer anyway: comparing meanings costs milliseconds.</summary>
    private static bool IsSettled(Reading reading, Answer answer) => answer switch
    {
        { State: AnswerState.Candidates } => false,
        { State: AnswerState.Unsure } => answer.Silence is not null || answer.LeftOpen is not Detail.None,
        { State: AnswerState.Answered } => !reading.IsNothingNew
            && (reading.As is not ReadAs.Alone || answer is { IsByMeaning: false, Confidence: >= SurelyAlone }),
        _ => true,
    };

    /// <summary>From here on no judged follow-up that was answered for itself, by words, asked for something else.</summary>
    private const double SurelyAlone = .95;

    /// <summary>Whether it seems to be said in jest, or of a mood: from somebody in distress it is not.</summary>
    private static bool IsChat(Answer answer) =>
        answer is
        {
            State: AnswerState.NotPolicy,
            SmallTalk: SmallTalkKind.Joke or SmallTalkKind.Reaction or SmallTalkKind.Chatter or SmallTalkKind.Mood
        };

    private async Task<Activity> MessageAsync(
        PolicyTurn turn, Part part, AskedQuestion? before, Reading reading, Answer answer, CancellationToken cancellationToken)
    {
        var id = IdOf(turn, part.Number);
        var isStillUnsure =
            reading.As is not ReadAs.Alone
            && answer is { State: AnswerState.Unsure, Nearest.Count: 0 }
            && before?.State == nameof(AnswerState.Unsure)
            && turn.PlaceToTurn.Count == 0
            && !turn.Cards.IsPublic;
        return isStillUnsure ? PolicyTurn.Card(UnsureCard.Still(turn.Cards, id))
            : reading.IsNothingNew && !part.IsOneOfSeveral ? StillTheRule(reading, (part.Question, answer.Perhaps), turn, id)
            : part.IsOneOfSeveral
                ? UnderstoodLine.On(await sender.MessageAsync(turn, answer, id, cancellationToken), part.Question, turn.Words)
            : UnderstoodLine.On(await sender.MessageAsync(turn, answer, id, cancellationToken), reading, turn.Words);
    }

    private async Task RememberAsync(
        PolicyTurn turn, Part part, AskedQuestion? before, Reading reading, Answer answer, (string Text, string? Id) sent,
        CancellationToken cancellationToken)
    {
        if (answer.State is AnswerState.NotPolicy)
        {
            await questions.TalkedAsync(turn, sent.Text, cancellationToken);
        }
        else if (answer.State is not (AnswerState.Empty or AnswerState.TooLong))
        {
            var logId = await journal.AskedAsync(turn, answer, part.Question, cancellationToken);
            var shown = AnswerSender.Addresses(answer.Shown);
            var remembered = new AskedQuestion(
                IdOf(turn, part.Number), part.Question, answer.State.ToString(), AnswerSender.Addresses(answer.Ranked), shown, logId)
            {
                AnswerId = sent.Id,
                IsSure = answer.State is AnswerState.Answered || answer.HasLead,
                Listed =
                    part.Number > 0 && answer.State is not AnswerState.Candidates
                        ? [.. (before?.Showing ?? []).Take(1), .. shown.Take(1)]
                        : AnswerSender.Addresses(answer.Quoted),
                Showing = part.Number == 0 ? shown : [.. shown.Union(before?.Showing ?? [])],
                ReadAs = reading.As is ReadAs.Alone || before is { IsDraft: true } ? null : reading.Question,
                Waiting = part.Waiting,
                Thread = TalkThread.Of(part.Question, reading, answer, before, isOfSame: part.Number > 0),
            };
            await questions.RememberAsync(
                turn, answer.State is AnswerState.Unsure && before is { Care: not null } ? CareTalk.With(before, remembered) : remembered,
                cancellationToken);
        }
    }

    private static Activity StillTheRule(Reading reading, (string Message, Clause? Perhaps) of, PolicyTurn turn, string questionId)
    {
        var clause = reading.Answer.Shown[0];
        var near = reading.Said.Count > 0 ? turn.Answerer.NearestSentence(clause.Words, of.Message) : null;
        var naming = reading.NamingIn(clause) ?? (near?.Cosine >= SpeaksOfIt ? near.Value.Sentence : null);
        var turningOn = naming is null ? reading.TurningOn(clause) : null;
        var line = UnderstoodLine.Of(reading, turn.Words, naming is not null, turningOn is not null, Pushback.Of(of.Message) is not null);
        return PolicyTurn.Card(StillTheRuleCard.Create(clause, line, (naming ?? turningOn, of.Perhaps), turn.Cards, questionId));
    }

    /// <summary>From here on a sentence speaks of what was added, whatever its words.</summary>
    private const double SpeaksOfIt = .5;

    private static string IdOf(PolicyTurn turn, int number) =>
        number == 0 ? turn.Context.Activity.Id ?? "" : $"{turn.Context.Activity.Id}/{number + 1}";

    /// <param name="Number">Which question of the message it is, from 0.</param>
    /// <param name="Waiting">Questions of the message that come later.</param>
    private sealed record Part(string Question, int Number, IReadOnlyList<string> Waiting)
    {
        public bool IsOneOfSeveral { get; init; }
    }
}
