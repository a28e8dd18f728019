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
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Ask;

/// <content>What is asked about the policy as a document: where it stands, how old and how long it is, and whose.</content>
internal sealed partial record AboutAnswer
{
    private sealed partial class Speaker
    {
        /// <summary>
        /// Where it stands; null where nothing was shown and the policy answers the message itself: "which bit is about gifts".
        /// </summary>
        private AboutAnswer? Where()
        {
            if (_showing.Count == 0)
            {
                return turn.Answer(message).State is AnswerState.Answered or AnswerState.Candidates
                    ? null
                    : Lines([before is null ? Words["about.nothing-shown"] : Words["about.no-rule-shown"]], ReadAll());
            }

            if (about.Term is { } term)
            {
                return Says(term);
            }

            var places = _showing.Take(3).Select(clause => Words.Format("about.where", clause.Citation));
            return Lines(
                places,
                [
                    PolicyCard.ReadAround(_showing[0], PolicyParts.Of(_showing[0].Policy, Release.Clauses), Cards),
                    .. PolicyCard.Source(_showing[0].Policy, Cards),
                ]
            );
        }

        /// <summary>Which policies are here, that others are not, and where one of these names the other.</summary>
        private AboutAnswer OtherPolicy()
        {
            if (about.Term is { } asked && Release.Policies.Any(policy => TermInPolicy.Mentions(policy.Title, asked)))
            {
                return All();
            }

            var titles = string.Join("; ", Release.Policies.Select(policy => policy.Title));
            var naming = Release.Clauses.FirstOrDefault(NamesOther);
            return Card(
                AdaptiveCard.Create(
                    [
                        Elements.Text(Markdown.Escape(Words.Format("about.policies-here", Cards.Organisation.Name, titles))),
                        Elements.Text(Words["about.policy-not-here"]),
                        .. naming is null
                            ? Array.Empty<JsonObject>()
                            :
                            [
                                Elements.Text(Words["about.policy-named"]), Quotation.Block(naming),
                                Elements.Subtle(Markdown.Escape(naming.Citation)),
                            ],
                        Elements.Text(Words["about.pass-on"]),
                    ],
                    [.. ReadAll(), .. WaysOnButtons()]),
                naming is null ? [] : [naming]);
        }

        /// <summary>Whether a clause speaks of the policy that is asked for, under any of its names.</summary>
        private bool NamesOther(Clause clause)
        {
            var says = string.Join(' ', Spoken.Words(clause.Words));
            return about.Term is { } asked
                && OtherNames.Of(asked).Any(name => says.Contains($" {name} policy", StringComparison.Ordinal));
        }

        private string When(Policy policy)
        {
            var facts = new[]
            {
                policy.Issued is { } issued ? Words.Format("quotation.issued", issued) : null,
                policy.Reviewed is { } reviewed ? Words.Format("quotation.reviewed", reviewed) : null,
                policy.ReviewDue is { } due ? Words.Format("quotation.review-due", due) : null,
            }
                .OfType<string>()
                .ToList();
            var dates =
                facts.Count > 0
                    ? Words.Format("about.when", policy.Title, string.Join("; ", facts))
                    : Words.Format("about.when-unknown", policy.Title);
            return policy.IsPastReview(Cards.Today) ? $"{dates} {Words.Format("about.past-review")}"
                : AsksForNewest() ? $"{dates} {Words["about.newer"]}"
                : dates;
        }

        private bool AsksForNewest() => Array.Exists(
            Spoken.Words(message),
            word => word is "still" or "current" or "latest" or "valid" or "newer" or "newest" or "outdated" or "force" or "out" or "up");

        /// <summary>Its dates; where it is asked too whose it is, its owner.</summary>
        private IEnumerable<string> WhenAndWhose(Policy policy) =>
            Array.Exists(Spoken.Words(message), word => word is "who" or "whose") ? [When(policy), Owner(policy)] : [When(policy)];

        private string Owner(Policy policy) =>
            policy.Owner is { } owner
                ? Words.Format("about.owner", policy.Title, owner)
                : Words.Format("about.owner-unknown", policy.Title);

        private string Length(Policy policy)
        {
            var parts = PolicyParts.Of(policy, Release.Clauses);
            return Words.Format("about.length", policy.Title, parts.Words, parts.Minutes);
        }
    }
}
