using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <content>Whom to ask: whom the rule names, or in a sentence that it names nobody, and who helps then.</content>
internal sealed partial record AboutAnswer
{
    private sealed partial class Speaker
    {
        private AboutAnswer? AskWhom()
        {
            if (before is null)
            {
                return null;
            }

            if (Care is { } kind)
            {
                return Lines([CareCard.Help(kind, Cards)], WaysOnButtons());
            }

            if (MatterHere() is { } matter)
            {
                return _showing.Count > 0 && !_showing.Any(clause => clause.Note.Contact is not null)
                    ? NotInRule([PlacesFor(matter.Help), Words["about.not-to-manager"]])
                    : Lines([PlacesFor(matter.Help), Words["about.not-to-manager"]], WaysOnButtons());
            }

            if (Array.Exists(Spoken.Words(message), IsHr))
            {
                return Hr();
            }

            if (PermissionAsked().IsMatch(message) && Unsigned() is { } unsigned)
            {
                return unsigned;
            }

            if (NamingWhom() is [var first, ..] naming)
            {
                return Whom(Words.Format("about.ask-whom", HelpWords.List(ContactsOf(naming))), first);
            }

            return _showing.FirstOrDefault(NamesWhom) is { } inRule
                    ? Whom(Words["about.ask-whom-in-rule"], inRule)
                : _showing.Count == 0 ? Lines([Words["about.ask-whom-unknown"]], WaysOnButtons())
                : NotInRule([
                    Words["about.whom-helps"],
                    .. Cards.Organisation.Help.ContainsKey(HelpRoles.Hr) ? new[] { HrIs() } : [],
                    Words["about.pass-on"],
                ]);
        }

        /// <summary>Whether a rule says who it is: where it is asked to whom to turn, one that sends somebody there.</summary>
        private bool NamesWhom(Clause clause) =>
            KeySentence.NamesSomebody(clause.Words) && (!TurningAsked().IsMatch(message) || Turning().IsMatch(clause.Words));

        private static bool IsHr(string word) => word is "hr" or "personnel";

        /// <summary>Where somebody names HR: what the council's knowledge has of it, and what the rule says of it.</summary>
        private AboutAnswer Hr()
        {
            var named = ContactsOf(_showing);
            return Lines(
                [
                    PlacesFor([HelpRoles.Hr]),
                    .. named.Count > 0 ? new[] { Words.Format("about.ask-whom", HelpWords.List(named)) }
                        : _showing.Count > 0 ? [Words["about.whom-unsaid"]]
                        : Array.Empty<string>(),
                    Words["about.pass-on"],
                ],
                WaysOnButtons());
        }

        /// <summary>A rule that was shown and wants a permission, without a name behind it; null for none.</summary>
        private AboutAnswer? Unsigned() =>
            _showing
                .Take(MostShown)
                .Select(clause => (Clause: clause, Sentence: Permission.In(clause.Words)))
                .FirstOrDefault(found => found.Sentence is not null)
                is { Sentence: { } sentence, Clause: { Note.Contact: null } rule }
            && !KeySentence.NamesSomebody(sentence)
                ? Card(
                    AdaptiveCard.Create(
                        [
                            Elements.Text(Permission.WhoseOf(sentence) switch
                            {
                                Whose.Council => Words["about.permission-of-council"],
                                Whose.Others => Words["about.ask-whom-in-rule"],
                                _ => Words["about.permission-unsaid"],
                            }),
                            Elements.Emphasis(Elements.Verbatim(sentence)),
                            Elements.Subtle(Markdown.Escape(rule.Citation)),
                            Elements.Text(
                                Permission.WhoseOf(sentence) is Whose.Others ? Words["about.pass-on"] : Words["about.permission-start"]),
                        ],
                        WaysOnButtons()),
                    [rule])
                : null;

        /// <summary>That the rule says nobody, with the sentence that wants something to be reported, and who helps.</summary>
        private AboutAnswer NotInRule(IEnumerable<string> helpers)
        {
            var found = _showing
                .Take(MostShown)
                .Select(clause => (Clause: clause, Sentence: KeySentence.Naming(clause.Words, Reporting)))
                .FirstOrDefault(each => each.Sentence is not null);
            return Card(
                AdaptiveCard.Create(
                    [
                        Elements.Text(Words["about.whom-unsaid"]),
                        .. found.Sentence is { } sentence
                            ?
                            [
                                Elements.Emphasis(Elements.Verbatim(sentence)),
                                Elements.Subtle(Markdown.Escape(found.Clause.Citation)),
                            ]
                            : Array.Empty<JsonObject>(),
                        .. helpers.Select(line => Elements.Text(Markdown.Escape(line))),
                    ],
                    WaysOnButtons()),
                found.Sentence is null ? [] : [found.Clause]);
        }

        private string HrIs() =>
            Words.Format("about.hr-is", HelpWords.List([Cards.Organisation.Contacts[Cards.Organisation.Help[HelpRoles.Hr]]]));

        private static readonly string[] Reporting = ["report"];

        /// <summary>
        /// The clauses that name whom to turn to: those that were shown, else those that were shown before them, else the one that stands
        /// beside the first, else the one that a question with a subject of its own fits best.
        /// </summary>
        private List<Clause> NamingWhom() =>
            new[] { NamingAskedFor(), _showing, shownLately, Neighbours(), turn.Answer(message).Shown.Take(1) }
                .Select(clauses => clauses.Where(clause => clause.Note.Contact is not null).DistinctBy(clause => clause.Note.Contact))
                .Select(clauses => clauses.Take(2).ToList())
                .FirstOrDefault(naming => naming.Count > 0) ?? [];

        private IEnumerable<Clause> Neighbours()
        {
            var part = SamePart().ToList();
            var at = _showing.Count == 0 ? -1 : part.IndexOf(_showing[0]);
            return at < 0 ? [] : part.Where((_, place) => Math.Abs(place - at) == 1);
        }

        /// <summary>Whom to turn to, with the clause that says so.</summary>
        private AboutAnswer Whom(string line, Clause naming) =>
            Card(
                AdaptiveCard.Create(
                    [
                        Elements.Text(Markdown.Escape(line)),
                        Quotation.Block(naming),
                        Elements.Subtle(Markdown.Escape(naming.Citation)),
                        Elements.Text(Words["about.pass-on"]),
                    ],
                    WaysOnButtons()
                ),
                [naming]
            );

        /// <summary>A question to whom one turns.</summary>
        [GeneratedRegex(
            @"\b(report|tell|told|telling|ask|speak|talk|go|turn|take|raise|flag|contact|inform|to|with|past|by) (it |this |that |them )?(to |with |past |by )?(who|whom)\b|\b(who|whom)\b.{1,40}\b(report|tell|told|telling|ask|speak|talk|go|turn|take|raise|flag|contact|inform|check)\b",
            RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
        private static partial Regex TurningAsked();

        /// <summary>A rule that sends somebody to a person.</summary>
        [GeneratedRegex(
            @"\b(report(ed)?|contact(ed)?|consult(ed|ation)?|refer(red)?|speak|ask(ed)?|seek|sought|inform(ed)?|notify|notified|discuss(ed)?|forward(ed)?|permission|agreed|approv\w+|authori[sz]\w+|advice)\b",
            RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
        private static partial Regex Turning();

        /// <summary>A question who agrees to something, signs or allows it.</summary>
        [GeneratedRegex(
            @"\b(permissions?|approv\w+|consent|ok|okay|oks|okays|sign(s|ed|ing)?|signatures?|authori[sz]\w+|go ahead|green light|nod|agrees?|agreement|allows?|yes|say so)\b",
            RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
        private static partial Regex PermissionAsked();
    }
}
