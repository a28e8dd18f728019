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

/// <content>What is asked about people: how to reach them, and who must not hear of it.</content>
internal sealed partial record AboutAnswer
{
    private sealed partial class Speaker
    {
        /// <summary>The matter that was talked about, which is nothing for the manager; null for none.</summary>
        private Matter? MatterHere() =>
            before is null
                ? null
                : ManagerRule.MatterOf(before.ReadAs ?? before.Text, null, Release) ?? ManagerRule.MatterOf(saidLately, null, Release);

        private AboutAnswer? ContactOf()
        {
            if (before is null)
            {
                return null;
            }

            if (Care is { } kind)
            {
                return Lines([CareCard.Help(kind, Cards)], WaysOnButtons());
            }

            var named = AskedFor() is [_, ..] asked ? asked : Named();
            if (about.Term is null && !named.Exists(IsReachable) && ContactsOf(shownLately).Find(IsReachable) is { } lately)
            {
                named = [lately];
            }

            var reachable = named.Where(IsReachable).ToList();
            return reachable.Count > 0 ? Lines([HelpWords.List(reachable)], WaysOnButtons())
                : named.Count == 0 && _showing.Count > 0 && Reachable() is [_, ..] others
                    ? Lines([Words["about.nobody-named"], Words.Format("about.numbers-in-policy", HelpWords.List(others))], WaysOnButtons())
                : named.Count > 0
                    ? Lines(
                        [
                            Words.Format("about.no-number", string.Join("; ", named.Select(contact => contact.Title))),
                            Words["about.pass-on"],
                        ],
                        WaysOnButtons()
                    )
                : Lines([Words["about.nobody-named"], Words["about.pass-on"]], WaysOnButtons());
        }

        /// <summary>Whom the policy prints a number or an address for.</summary>
        private List<Contact> Reachable() => [.. Cards.Organisation.Contacts.Values.Where(IsReachable)];

        private static bool IsReachable(Contact contact) => contact.Telephone is not null || contact.Email is not null;

        private AboutAnswer Private() =>
            Cards.IsPublic
                ? Lines([Words["about.private-public"]], [])
                : Card(
                    AdaptiveCard.Create(
                        [
                            Elements.Text(Words["about.private"]),
                            Elements.Text(Words.Format("about.private-kept", Words.Count("days", Cards.WordsKeptDays))),
                            Elements.Text(Words["about.private-person"]),
                            .. Monitoring() is [_, ..] monitoring
                                ?
                                [
                                    Elements.Text(Words["about.private-systems"]),
                                    .. monitoring.SelectMany(clause =>
                                        new[] { Quotation.Block(clause), Elements.Subtle(Markdown.Escape(clause.Citation)) }
                                    ),
                                ]
                                : Array.Empty<JsonObject>(),
                        ],
                        WaysOnButtons()
                    ),
                    Monitoring()
                );

        private AboutAnswer NotManager()
        {
            var help = Care?.Help ?? (before is null ? null : ManagerRule.MatterOf(before.ReadAs ?? before.Text, null, Release)?.Help);
            return Lines(
                [Words["about.not-manager"], PlacesFor(help ?? [HelpRoles.Hr]), Words["about.not-manager-choose"]],
                WaysOnButtons()
            );
        }

        private string PlacesFor(IReadOnlyList<string> help)
        {
            var places = ManagerRule.Places(help, Cards.Organisation);
            return places.Count > 0
                ? Words.Format("about.place", HelpWords.List(places))
                : Words.Format("about.place-unknown", Cards.Organisation.Name);
        }

        private List<Contact> Named() => ContactsOf(Naming());

        /// <summary>
        /// The clauses that name whom to turn to: somebody who is asked for by name, else those that were shown, else those that were shown
        /// before them, else others of the same part, else the one that fits the question itself best.
        /// </summary>
        private List<Clause> Naming() =>
            new[] { NamingAskedFor(), _showing, shownLately, SamePart(), turn.Answer(message).Shown.Take(1) }
                .Select(clauses => clauses.Where(clause => clause.Note.Contact is not null).DistinctBy(clause => clause.Note.Contact))
                .Select(clauses => clauses.Take(2).ToList())
                .FirstOrDefault(naming => naming.Count > 0) ?? [];

        /// <summary>Whom the council's knowledge knows under the name that was asked for.</summary>
        private List<Contact> AskedFor() =>
            about.Term is { } term
                ?
                [
                    .. Cards.Organisation.Contacts.Values.Where(contact =>
                        OtherNames.Of(term).Any(name => TermInPolicy.Mentions(contact.Title, name))
                    ),
                ]
                : [];

        private IEnumerable<Clause> NamingAskedFor() =>
            AskedFor() is [_, ..] asked ? Release.Clauses.Where(clause => ContactsOf([clause]).Exists(asked.Contains)) : [];

        private IEnumerable<Clause> SamePart() =>
            _showing is [var first, ..] ? Release.Clauses.Where(clause => FollowUpClauses.IsSamePart(clause, first)) : [];

        private List<Contact> ContactsOf(IEnumerable<Clause> clauses) =>
            [
                .. clauses
                    .Select(clause => clause.Note.Contact)
                    .OfType<string>()
                    .Distinct()
                    .Select(id => Cards.Organisation.Contacts.GetValueOrDefault(id))
                    .OfType<Contact>()
                    .Take(2),
            ];
    }
}
