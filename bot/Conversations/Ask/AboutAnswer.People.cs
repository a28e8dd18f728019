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

/// <content>What is asked about people: whom to ask, how to reach them, and who must not hear of it.</content>
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

            if (
                (ManagerRule.MatterOf(before.ReadAs ?? before.Text, null, Release) ?? ManagerRule.MatterOf(saidLately, null, Release)) is
                { } matter
            )
            {
                return Lines([PlacesFor(matter.Help), Words["about.not-to-manager"]], WaysOnButtons());
            }

            if (Named() is [_, ..] named)
            {
                return Lines([Words.Format("about.ask-whom", HelpWords.List(named)), Words["about.pass-on"]], WaysOnButtons());
            }

            return _showing.FirstOrDefault(clause => KeySentence.NamesSomebody(clause.Words)) is { } naming
                ? Card(
                    AdaptiveCard.Create(
                        [
                            Elements.Text(Words["about.ask-whom-in-rule"]),
                            Quotation.Block(naming),
                            Elements.Subtle(Markdown.Escape(naming.Citation)),
                            Elements.Text(Words["about.pass-on"]),
                        ],
                        WaysOnButtons()
                    ),
                    [naming]
                )
                : Lines([Words["about.ask-whom-unknown"]], WaysOnButtons());
        }

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

            var named = Named();
            var reachable = named.Where(contact => contact.Telephone is not null || contact.Email is not null).ToList();
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
        private List<Contact> Reachable() =>
            [.. Cards.Organisation.Contacts.Values.Where(contact => contact.Telephone is not null || contact.Email is not null)];

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

        private static readonly string[] Anybody =
        [
            "everyone", "everybody", "me", "us", "all staff", "staff", "employees", "all employees",
        ];

        private string PlacesFor(IReadOnlyList<string> help)
        {
            var places = ManagerRule.Places(help, Cards.Organisation);
            return places.Count > 0
                ? Words.Format("about.place", HelpWords.List(places))
                : Words.Format("about.place-unknown", Cards.Organisation.Name);
        }

        /// <summary>The contacts that the shown clauses name; where these name none, those that the clauses shown before them do.</summary>
        private List<Contact> Named() => ContactsOf(_showing) is { Count: > 0 } named ? named : ContactsOf(shownLately);

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
