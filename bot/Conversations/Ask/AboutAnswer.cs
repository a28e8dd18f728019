using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// Answers questions about an answer, the policy as a whole and the bot, from the clause, its policy's facts, its contacts and the bot's
/// own words.
/// </summary>
internal sealed partial record AboutAnswer(Activity Message, TurnOutcome Outcome)
{
    /// <summary>Whether somebody was told that their manager does not get it.</summary>
    public bool IsNotToManager => Outcome.State == $"About{AboutKind.NotManager}";

    /// <summary>What is said to a message of that kind; null where it is a question for the policy itself.</summary>
    /// <param name="before">What was just talked about; null where nothing was.</param>
    /// <param name="shownLately">The clauses that were shown lately, the newest first.</param>
    /// <param name="saidLately">What the person wrote lately.</param>
    public static AboutAnswer? Of(
        PolicyTurn turn, string message, AskedQuestion? before, IReadOnlyList<Clause> shownLately, string saidLately)
    {
        var about = ScopeQuestion.Of(message)
            ?? AboutRecognizer.Embedded.Recognise(message)
            ?? BareVerdict(message)
            ?? OfScope(turn, message, before);
        return about is null ? null : Of(turn, about, message, before, shownLately, saidLately);
    }

    /// <summary>What is said to a question about an answer; null where it is one for the policy itself all the same.</summary>
    public static AboutAnswer? Of(
        PolicyTurn turn, About about, string message, AskedQuestion? before, IReadOnlyList<Clause> shownLately, string saidLately)
    {
        // What is said beside a question of its own is about no rule where none was shown.
        if (about is { IsInPart: true, Kind: AboutKind.Simpler } && shownLately.Count == 0)
        {
            return null;
        }

        // What the policy itself answers is answered from it.
        var isTheirs = IsWordOfShown(about, shownLately);
        if (about.Kind is AboutKind.Word && !isTheirs)
        {
            return null;
        }

        if (about.Kind is AboutKind.Scope && IsScopeFound(turn, about, message, before))
        {
            return null;
        }

        var mayBeInPolicy =
            (about.IsInPart && before is null)
            || (about.Kind is AboutKind.Consequence && (before is null || !IsOfAnother(message)))
            || about.Kind
            is AboutKind.Define
                or AboutKind.AskWhom
                or AboutKind.Contact
                or AboutKind.Private
                or AboutKind.Owner;
        var isInPolicy =
            mayBeInPolicy
            && !isTheirs
            && turn.Answer(message) is { State: AnswerState.Answered } own
            && (before is null || own is { IsByMeaning: false, Confidence: > .93 });
        return isInPolicy && about.Kind is not (AboutKind.Private or AboutKind.Contact)
            ? null
            : new Speaker(turn, about, before, message, shownLately, saidLately).Say();
    }

    /// <summary>Whether the rule that was shown has the word that is asked about: then it is that rule's word.</summary>
    private static bool IsWordOfShown(About about, IReadOnlyList<Clause> shownLately) =>
        about is { Kind: AboutKind.Define or AboutKind.Word, Term: { } term }
        && shownLately.Take(MostShown).Any(clause => TermInPolicy.Has(clause.Words, term));

    /// <summary>How many of the clauses that were shown lately are still before somebody's eyes.</summary>
    private const int MostShown = 3;

    /// <summary>"No?" asks whether that is a no.</summary>
    private static About? BareVerdict(string message) =>
        message.TrimEnd() is [.. var bare, '?']
        && ConfirmationRecognizer.Recognize(bare.TrimEnd('?')) is Confirmation.Yes or Confirmation.No
            ? new About(AboutKind.Verdict)
            : null;

    /// <summary>Whoever asks, about what, and what it is about.</summary>
    private sealed partial class Speaker(
        PolicyTurn turn, About about, AskedQuestion? before, string message, IReadOnlyList<Clause> shownLately, string saidLately)
    {
        private readonly IReadOnlyList<Clause> _showing = Shown(turn, about, before, shownLately);

        /// <summary>
        /// What was shown for the last question; where that had no answer, and only a rule can be meant, the rule that was shown before.
        /// </summary>
        private static IReadOnlyList<Clause> Shown(
            PolicyTurn turn, About about, AskedQuestion? before, IReadOnlyList<Clause> shownLately
        ) =>
            before is null ? []
            : RecentQuestions.Showing(before, turn.Release) is [_, ..] showing ? showing
            : IsOfRule(about.Kind) ? [.. shownLately.Take(1)]
            : [];

        private static bool IsOfRule(AboutKind kind) =>
            kind
                is AboutKind.Where
                    or AboutKind.Simpler
                    or AboutKind.Must
                    or AboutKind.Why
                    or AboutKind.Law
                    or AboutKind.Define
                    or AboutKind.Word;

        /// <summary>Which rule an answer is about, where it is not one of the last question; null where that is plain.</summary>
        private string? OfEarlier =>
            before is not { Showing: [] } || _showing.Count == 0 ? null
            : before.State == nameof(AnswerState.Unsure) ? Words["about.of-earlier-unsure"]
            : Words["about.of-earlier"];

        private CardContext Cards => turn.Cards;

        private KnowledgeRelease Release => turn.Release;

        /// <summary>The policies it is about: those of the clauses that were shown, else all.</summary>
        private List<Policy> Policies =>
            _showing.Count > 0 ? [.. _showing.Select(clause => clause.Policy).DistinctBy(policy => policy.Id)] : [.. Release.Policies];

        public AboutAnswer? Say() => about.Kind switch
        {
            AboutKind.Where => Where(),
            AboutKind.When => Lines(Policies.SelectMany(WhenAndWhose), ReadAll()),
            AboutKind.Owner => Lines(Policies.Select(Owner), WaysOnButtons()),
            AboutKind.Length => Lines(Policies.Select(Length), ReadAll()),
            AboutKind.All => All(),
            AboutKind.Simpler => Simpler(),
            AboutKind.Define or AboutKind.Word => Define(),
            AboutKind.AskWhom => AskWhom(),
            AboutKind.Contact => ContactOf(),
            AboutKind.Private => Private(),
            AboutKind.NotManager => NotManager(),
            AboutKind.Decide => Lines(
                [Words["about.decide"], .. _showing.Take(1).Select(clause => Words.Format("about.where", clause.Citation))], WaysOnButtons()),
            AboutKind.Scope => Scope(),
            AboutKind.Send => Send(),
            AboutKind.Law => Law(),
            AboutKind.Must => Must(),
            AboutKind.Next => Next(),
            AboutKind.Verdict => YesNo(),
            AboutKind.Consequence => Consequence(),
            AboutKind.Who => Who(),
            AboutKind.OtherPolicy => OtherPolicy(),
            AboutKind.TheirPolicy => TheirPolicy(),
            _ => Why(),
        };

        private BotWords Words => Cards.Words;

        /// <summary>What the person was just told help for; null where it was something else.</summary>
        private CareKind? Care => before?.Care is { } id ? Release.Care.Kinds.FirstOrDefault(kind => kind.Id == id) : null;

        private AboutAnswer All() => Policies is [var only]
            ? Card(PolicyCard.Contents(PolicyParts.Of(only, Release.Clauses), Cards))
            : Card(PolicyCard.Choice(Policies, Cards));

        private AboutAnswer Simpler()
        {
            if (_showing.Count == 0)
            {
                return Lines([before is null ? Words["about.nothing-shown"] : Words["about.simpler-nothing"]], WaysOnButtons());
            }

            if (_showing[0].InShort is { } inShort)
            {
                return Lines(
                    [
                        Words.Format("about.simpler-in-short", YesOrNo.Without(inShort)), _showing[0].Citation, Words["about.simpler"],
                        Words["about.simpler-person"],
                    ],
                    WaysOnButtons());
            }

            var sentence = KeySentence.Of(_showing[0].Words);
            return Card(
                AdaptiveCard.Create(
                    [
                        Elements.Text(Words["about.simpler"]),
                        .. sentence.Length < _showing[0].Words.Length - 1
                            ? [Elements.Text(Words["about.key-sentence"]), Elements.Emphasis(Elements.Verbatim(sentence))]
                            : Array.Empty<JsonObject>(),
                        Elements.Text(Words["about.simpler-person"]),
                    ],
                    WaysOnButtons()
                )
            );
        }

        /// <summary>Null where no clause has the word: then it is a question like others.</summary>
        private AboutAnswer? Define()
        {
            var (clauses, says) = TermInPolicy.Find(Measured, _showing, Release.Clauses);
            return clauses.Count == 0
                ? null
                : Card(
                    AdaptiveCard.Create(
                        [
                            Elements.Text(
                                Markdown.Escape(
                                    says ? Words.Format("about.defined", Measured) : Words.Format("about.not-defined", Measured))
                            ),
                            .. clauses.SelectMany(clause =>
                                new[] { Quotation.Block(clause), Elements.Subtle(Markdown.Escape(clause.Citation)) }
                            ),
                            .. says ? [] : new[] { Elements.Text(Words["about.not-defined-person"]) },
                            .. ClauseNotes.Notice(Cards, clauses),
                        ],
                        WaysOnButtons()
                    ),
                    clauses
                );
        }

        /// <summary>What is asked about; to "how long is too long?" the word with which the rule that was shown measures.</summary>
        private string Measured =>
            about.Term ?? Measures.FirstOrDefault(measure => _showing.Any(clause => TermInPolicy.Mentions(clause.Words, measure))) ?? "";

        private static readonly string[] Measures = ["excessive", "occasional", "reasonable", "appropriate", "sensitive"];

        private IEnumerable<JsonObject> ReadAll() =>
            [
                .. Policies.Take(3).Select(policy => PolicyCard.ReadAll(policy, Cards)),
                .. Policies.Take(1).SelectMany(policy => PolicyCard.Source(policy, Cards)),
            ];

        private IEnumerable<JsonObject> WaysOnButtons() => WaysOn.Buttons(Cards, before?.Id ?? "");

        private AboutAnswer Lines(IEnumerable<string> lines, IEnumerable<JsonObject> buttons) =>
            Card(AdaptiveCard.Create([.. lines.Select(line => Elements.Text(Markdown.Escape(line)))], buttons));

        private AboutAnswer Card(JsonObject card, IReadOnlyList<Clause>? clauses = null)
        {
            if (OfEarlier is { } line)
            {
                AdaptiveCard.Begin(card, line);
            }

            return new(PolicyTurn.Card(card), new TurnOutcome($"About{about.Kind}", [.. (clauses ?? []).Select(clause => clause.Address)]));
        }
    }
}
