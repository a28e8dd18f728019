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
    /// <summary>What is said to a message of that kind; null where it is a question for the policy itself.</summary>
    /// <param name="before">What was just talked about; null where nothing was.</param>
    /// <param name="shownLately">The clauses that were shown lately, the newest first.</param>
    /// <param name="saidLately">What the person wrote lately.</param>
    public static AboutAnswer? Of(
        PolicyTurn turn, string message, AskedQuestion? before, IReadOnlyList<Clause> shownLately, string saidLately)
    {
        if ((AboutRecognizer.Embedded.Recognise(message) ?? BareVerdict(message)) is not { } about)
        {
            return null;
        }

        // What the policy itself answers is answered from it.
        var mayBeInPolicy =
            about.Kind
            is AboutKind.Scope
                or AboutKind.Define
                or AboutKind.AskWhom
                or AboutKind.Contact
                or AboutKind.Private
                or AboutKind.Owner
                or AboutKind.Consequence;
        var isInPolicy =
            mayBeInPolicy
            && turn.Answerer.Answer(message) is { State: AnswerState.Answered } own
            && (before is null || own.Confidence > .93);
        return isInPolicy && about.Kind is not (AboutKind.Private or AboutKind.Contact)
            ? null
            : new Speaker(turn, about, before, message, shownLately, saidLately).Say();
    }

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
        private readonly IReadOnlyList<Clause> _showing = before is null ? [] : RecentQuestions.Showing(before, turn.Release);

        private CardContext Cards => turn.Cards;

        private KnowledgeRelease Release => turn.Release;

        /// <summary>The policies it is about: those of the clauses that were shown, else all.</summary>
        private List<Policy> Policies =>
            _showing.Count > 0 ? [.. _showing.Select(clause => clause.Policy).DistinctBy(policy => policy.Id)] : [.. Release.Policies];

        public AboutAnswer? Say() => about.Kind switch
        {
            AboutKind.Where => Where(),
            AboutKind.When => Lines(Policies.Select(When), ReadAll()),
            AboutKind.Owner => Lines(Policies.Select(Owner), WaysOnButtons()),
            AboutKind.Length => Lines(Policies.Select(Length), ReadAll()),
            AboutKind.All => All(),
            AboutKind.Simpler => Simpler(),
            AboutKind.Define => Define(),
            AboutKind.AskWhom => AskWhom(),
            AboutKind.Contact => ContactOf(),
            AboutKind.Private => Private(),
            AboutKind.NotManager => NotManager(),
            AboutKind.Decide => Lines([Words["about.decide"]], WaysOnButtons()),
            AboutKind.Scope => Scope(),
            AboutKind.Send => Send(),
            AboutKind.Law => Law(),
            AboutKind.Must => Must(),
            AboutKind.Next => Next(),
            AboutKind.Verdict => YesNo(),
            AboutKind.Consequence => Consequence(),
            AboutKind.Who => Who(),
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
                            .. ClauseNotes.Notice(Cards),
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

        private AboutAnswer Scope()
        {
            var lines = new List<string>();
            foreach (var policy in Policies)
            {
                lines.Add(
                    policy.AppliesTo is { } whom
                        ? Words.Format("about.scope", policy.Title, whom)
                        : Words.Format("about.scope-unknown", policy.Title)
                );
            }

            if (
                about.Term is { } asked
                && !Anybody.Contains(asked)
                && SaidBack.Of(asked.Split(' ')) is var term
                && !Policies.Exists(policy => TermInPolicy.Mentions(policy.AppliesTo ?? "", term))
            )
            {
                lines.Add(Words.Format("about.scope-not-named", term));
                lines.Add(Words["about.scope-person"]);
            }

            return Lines(lines, WaysOnButtons());
        }

        private AboutAnswer? Why()
        {
            if (_showing.Count == 0)
            {
                return before is null ? null : Lines([Words["about.why-nothing"]], WaysOnButtons());
            }

            return KeySentence.Reason(_showing[0].Words) is { } reason
                ? Card(
                    AdaptiveCard.Create(
                        [
                            Elements.Text(Words["about.why"]),
                            Elements.Emphasis(Elements.Verbatim(reason)),
                            Elements.Subtle(Markdown.Escape(_showing[0].Citation)),
                        ],
                        WaysOnButtons()
                    ),
                    [_showing[0]]
                )
                : Lines([Words["about.why-unknown"]], WaysOnButtons());
        }

        private IEnumerable<JsonObject> ReadAll() =>
            [
                .. Policies.Take(3).Select(policy => PolicyCard.ReadAll(policy, Cards)),
                .. Policies.Take(1).SelectMany(policy => PolicyCard.Source(policy, Cards)),
            ];

        private IEnumerable<JsonObject> WaysOnButtons() => WaysOn.Buttons(Cards, before?.Id ?? "");

        private AboutAnswer Lines(IEnumerable<string> lines, IEnumerable<JsonObject> buttons) =>
            Card(AdaptiveCard.Create([.. lines.Select(line => Elements.Text(Markdown.Escape(line)))], buttons));

        private AboutAnswer Card(JsonObject card, IReadOnlyList<Clause>? clauses = null) =>
            new(PolicyTurn.Card(card), new TurnOutcome($"About{about.Kind}", [.. (clauses ?? []).Select(clause => clause.Address)]));
    }
}
