using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Answers.Utterances;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Cases;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// What a message is that is said in other words than any phrase or pattern knows: a question about the answer, small talk, or something
/// that is to be done. The less the policy has to say to the message, the less sure that need be.
/// </summary>
internal sealed record OtherWords
{
    /// <summary>Below it nothing is heard.</summary>
    private const double Least = .45;

    /// <summary>What is said first, with nothing before it, is mostly asked of the policy, or of somebody else.</summary>
    private const double LeastOfFirst = .8;

    /// <summary>Whoever begins with so many words has hardly come to chat.</summary>
    private const int LongForTalk = 7;

    private const double Never = 2;

    /// <summary>Where a text is expected, what is taken for something else must be surer.</summary>
    private const double SurelyNoText = .75;

    /// <summary>What begins something must be surer.</summary>
    private const double LeastOfWish = .6;

    /// <summary>What is asked of an answer only.</summary>
    private static readonly AboutKind[] PointsBack =
    [
        AboutKind.Where, AboutKind.Simpler, AboutKind.AskWhom, AboutKind.Contact, AboutKind.Why, AboutKind.Send, AboutKind.Law,
        AboutKind.Must, AboutKind.Next, AboutKind.Verdict, AboutKind.Consequence,
    ];

    /// <summary>What is asked in a question only: who tells a fact does not ask it.</summary>
    private static readonly AboutKind[] Asked =
    [
        AboutKind.Where, AboutKind.When, AboutKind.Owner, AboutKind.Length, AboutKind.AskWhom, AboutKind.Contact, AboutKind.Send,
        AboutKind.Scope,
    ];

    private const string CanIPost = "can-i-post";

    private const string OtherClauses = "other-clauses";

    private const string Wording = "wording";

    /// <summary>What is asked about the answer, the policy or the bot; null where it is something else.</summary>
    public About? About { get; private init; }

    /// <summary>What kind of small talk it is; none where it is something else.</summary>
    public SmallTalkKind Talk { get; private init; }

    /// <summary>What is to be done; null where it is something else.</summary>
    public Intent? Wish { get; private init; }

    /// <summary>What a message is; null where the policy should be asked.</summary>
    /// <param name="before">What was just talked about; null where nothing was.</param>
    public static OtherWords? Of(PolicyTurn turn, string message, AskedQuestion? before)
    {
        if (
            Heard(turn, message) is not { IsForPolicy: false, Probability: >= Least } likely
            || likely.Probability < SureFrom(message, turn, before, isAbout: Named<AboutKind>(likely.Label) is not null)
            || (before is null && Named<SmallTalkKind>(likely.Label) is not null && turn.Message.Words.Count >= LongForTalk))
        {
            return null;
        }

        var isTold = Named<AboutKind>(likely.Label) is { } kind
            && Asked.Contains(kind)
            && Addition.IsOfPeople(message, isOfDate: kind is AboutKind.When);
        return isTold ? null : Named(likely, message, turn, before);
    }

    private static OtherWords? Named(Likely likely, string message, PolicyTurn turn, AskedQuestion? before)
    {
        var label = likely.Label;
        return WishOf(label, message, turn, before) is { } wish ? (likely.Probability < LeastOfWish ? null : new OtherWords { Wish = wish })
            : label is CanIPost or OtherClauses or Wording ? null
            : Named<AboutKind>(label) is { } kind
                ? ((before is null && PointsBack.Contains(kind)) || (IsTold(kind) && likely.Probability < SurelyNoText)
                    ? null
                    : new OtherWords { About = new About(kind) })
            : Named<SmallTalkKind>(label) is { } talk
                ? (before?.Care is null || Fits(talk) ? new OtherWords { Talk = talk } : null)
            : throw new InvalidOperationException($"Nobody knows what to do with [{label}].");
    }

    /// <summary>Whether policies themselves tell it: then it must be surely asked in general.</summary>
    private static bool IsTold(AboutKind kind) => kind is AboutKind.Consequence or AboutKind.Must;

    /// <summary>Whether a message is small talk, in whichever words: for prompts, which ask again after it.</summary>
    public static bool IsTalk(PolicyTurn turn) =>
        Heard(turn, turn.Text) is { Probability: >= LeastOfWish } likely
        && Named<SmallTalkKind>(likely.Label) is not null;

    /// <summary>Whether a message is surely for the bot and for no policy, and asks for nothing to be done.</summary>
    public static bool IsSaidToBot(PolicyTurn turn) =>
        Heard(turn, turn.Text) is { Probability: >= SurelyNoText } likely
        && (Named<SmallTalkKind>(likely.Label) is not null || Named<AboutKind>(likely.Label) is not null);

    private static Likely? Heard(PolicyTurn turn, string message) =>
        UtteranceClassifier.Embedded.Classify(message, turn.Answerer.ComparesMeaning);

    /// <summary>What somebody in distress may say without being misheard: all else is for what helps them.</summary>
    private static bool Fits(SmallTalkKind talk) => talk is SmallTalkKind.Thanks or SmallTalkKind.Goodbye or SmallTalkKind.WhoAreYou;

    private static Intent? WishOf(string label, string message, PolicyTurn turn, AskedQuestion? before) => label switch
    {
        "ask-a-person" => new Intent(AnswerActions.AskAPerson, []),
        "ask-a-person-manager" => new Intent(AnswerActions.AskAPerson, new JsonObject { [RequestPhrases.Desk] = Desks.Manager }),
        "ask-a-person-comms" => new Intent(AnswerActions.AskAPerson, new JsonObject { [RequestPhrases.Desk] = Desks.Comms }),
        CanIPost when turn.Cards.HasTree(AnswerActions.CanIPost) => new Intent(AnswerActions.CanIPost, []),
        "my-cases" => new Intent(CaseLists.Mine, []),
        "stop" => new Intent(TypedAtAnswer.LeaveIt, []),
        OtherClauses when before is { Showing.Count: > 0 } =>
            new Intent(AnswerActions.WasNotIt, new JsonObject { [AnswerActions.Question] = before.Id }),
        Wording when before is { Showing: [var clause, ..] } && !IsToBeUsed(message) => new Intent(
            AnswerActions.Choose, new JsonObject { [AnswerActions.Question] = before.Id, [AnswerActions.Clause] = clause }),
        _ => null,
    };

    /// <summary>
    /// Whether the wording of what somebody has to write is asked for, and not that of the rule: "the exact words I have to put".
    /// </summary>
    private static bool IsToBeUsed(string message) =>
        Spoken.Words(message) is var words && Writing.Any(said => Spoken.Find(said, words) >= 0);

    private static readonly string[][] Writing =
    [
        .. from must in new[] { "have to", "need to", "must", "should", "got to", "supposed to", "meant to" }
           from write in new[] { "put", "add", "include", "use", "write", "say", "type", "stick" }
           select $"{must} {write}".Split(' '),
    ];

    private static T? Named<T>(string label)
        where T : struct, Enum =>
        Enum.TryParse<T>(label.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : null;

    /// <summary>How probable it must be, by what the policy says to the message and to what was asked before it.</summary>
    /// <param name="isAbout">Whether it is a question about an answer: never where the policy itself answers.</param>
    private static double SureFrom(string message, PolicyTurn turn, AskedQuestion? before, bool isAbout)
    {
        var isAlone = before is null or { Care: not null };
        if (!isAlone && Lean.Of(message).Leaning is Leaning.Correction)
        {
            return Never;
        }

        var reading = FollowUpReader.Read(
            message, isAlone ? null : RecentQuestions.Before(before!, turn.Release), turn.Answer);
        return reading.Answer switch
        {
            { State: AnswerState.Unsure or AnswerState.Candidates } or { IsByMeaning: true } when before is null => LeastOfFirst,
            { State: AnswerState.Unsure, Silence: null } => Least,
            { State: AnswerState.Unsure } or { State: AnswerState.Candidates, HasLead: false } => .6,
            { State: AnswerState.Candidates } or { IsByMeaning: true } => .75,
            { State: AnswerState.Answered } when reading.IsNothingNew => .75,
            { State: AnswerState.Answered } when !isAbout => .95,
            _ => Never,
        };
    }
}
