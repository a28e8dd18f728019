using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// What is said to questions about the rule that was just shown: what it asks of somebody, how firm it is, whether it is law, and who the
/// people are that it names.
/// </summary>
internal sealed partial record AboutAnswer
{
    /// <summary>Whether it is asked what happens to somebody else; those who "can do" something are whoever decides.</summary>
    private static bool IsOfAnother(string message) =>
        Spoken.Words(message) is var words
        && !words.Intersect(Self).Any()
        && (words.Intersect(Others).Any() || TheySuffer().IsMatch(string.Join(' ', words)));

    private static readonly string[] Others = ["he", "she", "him", "her", "them", "his", "their", "somebody", "someone"];

    private static readonly string[] Self = ["i", "me", "my", "we", "us", "our"];

    [GeneratedRegex(
        @"\b(they|theyll|theyd) (be|get|lose|face|end up|in trouble|going to (be|get|lose|face))\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TheySuffer();

    private sealed partial class Speaker
    {
        private const string MonitoringTopic = "monitoring";

        private const string DisciplineTopic = "discipline";

        private const string BreachTopic = "breach";

        /// <summary>What may happen to somebody, in the words of policies.</summary>
        private static readonly string[] Consequences = ["disciplinary", "dismissal", "misconduct"];

        /// <summary>Words of a question that is about the bot itself.</summary>
        private static readonly string[] ThisChat =
        [
            "chat", "conversation", "message", "question", "you", "type", "wrote", "write", "asked", "said", "paste", "here", "bot",
        ];

        /// <summary>Who asks what may be done instead needs all that the rule allows.</summary>
        private const string Instead = "instead";

        /// <summary>Null where no rule was shown: then it is a question like others.</summary>
        private AboutAnswer? Next() => before is null ? null
            : Care is { } kind ? Lines([kind.In(Words.Language).First, CareCard.Help(kind, Cards)], WaysOnButtons())
            : _showing.Count == 0 ? Lines(MatterHere() is { } matter
                ? [Words["about.next-matter"], PlaceToTurn.Of(matter, turn)]
                : [Words["about.next-nothing"]], WaysOnButtons())
            : Rule(
                _showing[0], Words["about.next"],
                [
                    .. Named() is [_, ..] named ? new[] { Words.Format("about.ask-whom", HelpWords.List(named)) } : [],
                    Words["about.next-person"],
                ],
                isWhole: Array.IndexOf(Spoken.Words(message), Instead) >= 0);

        private AboutAnswer? Must() =>
            _showing.Count == 0
                ? null
                : Rule(
                    _showing[0], Strengths.Of(KeySentence.Of(_showing[0].Words)) switch
                    {
                        Strength.Binds => Words["about.must-firm"],
                        Strength.Advises => Words["about.must-soft"],
                        _ => Words["about.must-unsaid"],
                    },
                    [Words["about.must-person"]]
                );

        /// <summary>What the rule says in short, with its yes or no only where one was asked for.</summary>
        private AboutAnswer? YesNo() => before is null ? null
            : _showing.Count == 0 ? (before.State == nameof(AnswerState.Unsure)
                ? Lines([Words["about.yes-no-nothing"], Words["about.pass-on"]], WaysOnButtons())
                : null)
            : _showing[0].InShort is { } inShort && YesOrNo.IsAskedFor(before.Text)
                ? Lines([Words.Format("about.in-short", inShort), _showing[0].Citation, Words["about.yes-no-person"]], WaysOnButtons())
                : Rule(_showing[0], Words["about.yes-no-unsaid"], [Words["about.yes-no-person"]]);

        private AboutAnswer Law() => _showing.Count == 0
            ? Lines([Words["about.law-nothing-shown"], Words["about.law-person"]], WaysOnButtons())
            : Lines([Words.Format("about.law", _showing[0].Citation), Words["about.law-person"]], WaysOnButtons());

        private AboutAnswer Send() =>
            FormRule() is { } rule
                ? Rule(
                    rule, Words["about.send-form"],
                    [.. ContactsOf([rule]) is [_, ..] keeping ? new[] { SendAsk(keeping) } : [], Words["about.send"], Words["about.pass-on"]],
                    isWhole: true)
                : Lines(
                    [Words["about.send"], .. Named() is [_, ..] named ? new[] { SendAsk(named) } : [], Words["about.pass-on"]],
                    [.. ReadAll(), .. WaysOnButtons()]);

        private string SendAsk(IEnumerable<Contact> contacts) => Words.Format("about.send-ask", HelpWords.List(contacts));

        /// <summary>The rule of the part that was shown which speaks of a form, where one is asked for; null for none.</summary>
        private Clause? FormRule() =>
            Array.Exists(Spoken.Words(message), word => word is "form" or "forms" or "proforma" or "template")
                ? SamePart().FirstOrDefault(clause => Forms().IsMatch(clause.Words))
                : null;

        [GeneratedRegex(@"\b(pro-?forma|form attached|template|application form)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
        private static partial Regex Forms();

        /// <summary>Null where the policies name no consequence: then it is a question like others.</summary>
        private AboutAnswer? Consequence() =>
            Release
                .Clauses.Where(clause =>
                    clause.Note.Topics.Contains(DisciplineTopic) && (_showing.Count == 0 || clause.Policy.Id == _showing[0].Policy.Id)
                )
                .OrderByDescending(clause => clause.Note.Topics.Any(topic => topic.StartsWith(BreachTopic, StringComparison.Ordinal)))
                .Select(clause => (Clause: clause, Sentence: KeySentence.Naming(clause.Words, Consequences)))
                .FirstOrDefault(found => found.Sentence is not null) is not { Sentence: { } sentence } found ? null
            : Card(
                AdaptiveCard.Create(
                    [
                        Elements.Text(Words["about.consequence"]),
                        Elements.Emphasis(Elements.Verbatim(sentence)),
                        Elements.Subtle(Markdown.Escape(found.Clause.Citation)),
                        Elements.Text(IsOfAnother(message) ? Words["about.consequence-other"] : Words["about.consequence-person"]),
                    ],
                    WaysOnButtons()),
                [found.Clause]);

        /// <summary>Whether a rule that was shown says some words, and where.</summary>
        private AboutAnswer Says(string asked)
        {
            var term = TheThing().Match(asked) is { Success: true } thing ? thing.Groups["term"].Value : asked;
            var found = _showing
                .Concat(shownLately.Take(MostShown))
                .Select(clause => (Clause: clause, Sentence: KeySentence.Naming(clause.Words, [term])))
                .FirstOrDefault(one => one.Sentence is not null);
            return found.Sentence is null
                ? Lines([Words.Format("about.does-not-say", _showing[0].Citation, term)], WaysOnButtons())
                : Card(
                    AdaptiveCard.Create(
                        [
                            Elements.Text(Markdown.Escape(Words.Format("about.where", found.Clause.Citation))),
                            Elements.Emphasis(Elements.Verbatim(found.Sentence)),
                        ],
                        WaysOnButtons()),
                    [found.Clause]);
        }

        /// <summary>"The bit about lunch", "the lunch thing": what is looked for is lunch.</summary>
        [GeneratedRegex(
            "^(the |that )?((bit|part|thing|stuff|line|sentence) (about|on|with) (the )?(?<term>.+)|(?<term>.+) (bit|part|thing|stuff))$",
            RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
        private static partial Regex TheThing();

        /// <summary>Null where no policy speaks of them.</summary>
        private AboutAnswer? Who()
        {
            var term = about.Term ?? "";
            var known = Cards.Organisation.Contacts.Values.Where(contact => TermInPolicy.Mentions(contact.Title, term)).ToList();
            return known.Count == 0 && !Release.Clauses.Any(clause => TermInPolicy.Mentions(clause.Words, term))
                ? null
                : Lines(
                    [
                        Words["about.who"],
                        .. known.Count > 0 ? new[] { Words.Format("about.who-printed", HelpWords.List(known)) } : [],
                        Words["about.pass-on"],
                    ],
                    WaysOnButtons()
                );
        }

        /// <summary>What the policy says of who looks at what people do, where a question about reading along may mean that.</summary>
        private List<Clause> Monitoring() =>
            _showing.Count == 0 || ThisChat.Any(word => TermInPolicy.Mentions(message, word))
                ? []
                :
                [
                    .. Release
                        .Clauses.Where(clause => clause.Policy.Id == _showing[0].Policy.Id && clause.Note.Topics.Contains(MonitoringTopic))
                        .Take(2),
                ];

        private AboutAnswer Rule(Clause clause, string line, IEnumerable<string> behind, bool isWhole = false) =>
            Card(
                AdaptiveCard.Create(
                    [
                        Elements.Text(line),
                        !isWhole
                        && !StillTheRuleCard.IsShort(clause)
                        && KeySentence.Of(clause.Words) is var sentence
                        && sentence.Length < clause.Words.Length
                            ? Elements.Emphasis(Elements.Verbatim(sentence))
                            : Quotation.Block(clause),
                        Elements.Subtle(Markdown.Escape(clause.Citation)),
                        .. behind.Select(said => Elements.Text(Markdown.Escape(said))),
                    ],
                    WaysOnButtons()
                ),
                [clause]
            );

        private AboutAnswer? Why()
        {
            if (_showing.Count == 0)
            {
                return before is null ? null : Lines([Words["about.why-nothing"]], WaysOnButtons());
            }

            if (about.Term is not null && Grounds() is { } grounds)
            {
                return Card(
                    AdaptiveCard.Create(
                        [
                            Elements.Text(Words["about.why"]), Quotation.Block(grounds, Cards),
                            Elements.Subtle(Markdown.Escape(grounds.Citation)),
                        ],
                        WaysOnButtons()),
                    [grounds]);
            }

            return Reasons().FirstOrDefault(found => found.Reason is not null) is { Reason: { } reason } given
                ? Card(
                    AdaptiveCard.Create(
                        [
                            Elements.Text(Words["about.why"]),
                            Elements.Emphasis(Elements.Verbatim(reason)),
                            Elements.Subtle(Markdown.Escape(given.Clause.Citation)),
                        ],
                        WaysOnButtons()
                    ),
                    [given.Clause]
                )
                : Lines([Words["about.why-unknown"]], WaysOnButtons());
        }

        /// <summary>The clause of the part that was shown which says what the reasons for it are; null for none.</summary>
        private Clause? Grounds() =>
            Release.Clauses.FirstOrDefault(clause =>
                FollowUpClauses.IsSamePart(clause, _showing[0]) && TermInPolicy.Mentions(clause.Words, "reasons"));

        /// <summary>The reason that the rule itself gives, or the one behind it that begins by pointing back to it.</summary>
        private IEnumerable<(Clause Clause, string? Reason)> Reasons() =>
            [
                (_showing[0], KeySentence.Reason(_showing[0].Words)),
                .. Release
                    .Clauses.SkipWhile(clause => clause != _showing[0])
                    .Skip(1)
                    .Take(1)
                    .Where(next => FollowUpClauses.IsSamePart(next, _showing[0]))
                    .Select(next => (next, KeySentence.ReasonForLast(next.Words))),
            ];
    }
}
