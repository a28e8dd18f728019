using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <content>Whom the policy is for: the clause that says so, and whether it names whoever asks.</content>
internal sealed partial record AboutAnswer
{
    private const string WhoIsCovered = "who-is-covered";

    private const string SpeaksOfEmployees = "The policy speaks of employees.";

    private const string ScopeTopic = "scope";

    /// <summary>Whether whom the policy is for was told, with the clause that says so: then it is what is talked about.</summary>
    public bool IsOfScope => Outcome is { State: $"About{nameof(AboutKind.Scope)}", Clauses.Count: > 0 };

    /// <summary>
    /// Who tells, below the clause that says whom the policy is for, what kind of people they are: "we went academy last year". Null for
    /// anything else.
    /// </summary>
    private static About? OfScope(PolicyTurn turn, string message, AskedQuestion? before) =>
        before is { Care: null, Showing: [var shown, ..] }
        && turn.Release.FindClause(shown) is { } clause
        && (IsOfScopeClause(clause) || clause.Note.Topics.Contains(ScopeTopic))
        && Addition.IsShort(message)
        && KindOfPeople.In(message) is { } kind
            ? new About(AboutKind.Scope, kind.Name)
            : null;

    /// <summary>Whether a clause lists whom its policy is for.</summary>
    internal static bool IsOfScopeClause(Clause clause) => clause.Note.Subjects.Contains(WhoIsCovered);

    /// <summary>Whether the policy's own answer is the clause that says whom it is for, and there is nothing to add to it.</summary>
    private static bool IsScopeFound(PolicyTurn turn, About about, string message, AskedQuestion? before) =>
        before is null
        && turn.Answer(message) is { State: AnswerState.Answered, Shown: [var first, ..] }
        && IsOfScopeClause(first)
        && (KindOfPeople.In(message) is not { } kind || kind.IsNamedIn(first.Words) || about.Term is null);

    private sealed partial class Speaker
    {
        private static readonly string[] Anybody =
        [
            "everyone", "everybody", "me", "us", "all staff", "staff", "employees", "all employees",
        ];

        private AboutAnswer Scope()
        {
            var found = Policies.Select(policy => (Policy: policy, Clause: ScopeClause(policy))).ToList();
            var isNamed = KindAsked is not { } kind || found.Exists(
                each => (each.Clause?.Words ?? each.Policy.AppliesTo ?? "") is var words && (IsNamed(kind, words) || IsOfAll(kind, words)));
            return Card(
                AdaptiveCard.Create(
                    [
                        .. found.SelectMany(each => Scope(each.Policy, each.Clause)),
                        .. isNamed ? [] : NotNamed().Select(line => Elements.Text(Markdown.Escape(line))),
                    ],
                    WaysOnButtons()),
                [.. found.Select(each => each.Clause).OfType<Clause>().Take(1)]);
        }

        /// <summary>Whom it is asked of; null where it is anybody.</summary>
        private string? KindAsked => about.Term is { } asked && !Anybody.Contains(asked) && asked.Split(' ')[0] is not ("me" or "us")
            ? KindOfPeople.Of(asked)?.Name ?? SaidBack.Of(asked.Split(' '))
            : null;

        /// <summary>Whether they are employees, and the policy is for all of these.</summary>
        private static bool IsOfAll(string kind, string words) =>
            KindOfPeople.Of(kind) is { AreEmployees: true } && Spoken.Find(["all"], Spoken.Words(words)) >= 0;

        private static bool IsNamed(string kind, string words) =>
            KindOfPeople.Of(kind) is { } known ? known.IsNamedIn(words) : TermInPolicy.Mentions(words, kind);

        private IEnumerable<JsonObject> Scope(Policy policy, Clause? clause)
        {
            if (clause is null)
            {
                yield return Elements.Text(Markdown.Escape(policy.AppliesTo is { } whom
                    ? Words.Format("about.scope", policy.Title, whom)
                    : Words.Format("about.scope-unknown", policy.Title)));
                yield break;
            }

            yield return Elements.Text(Markdown.Escape(KindAsked is not { } kind ? Words["about.scope-clause"]
                : IsNamed(kind, clause.Words) ? Words.Format("about.scope-named", kind)
                : IsOfAll(kind, clause.Words) ? Words.Format("about.scope-all", kind)
                : IsOfScopeClause(clause) ? Words.Format("about.scope-not-listed", kind)
                : Words.Format("about.scope-no-list", kind)));
            yield return Quotation.Block(clause);
            yield return Elements.Subtle(Markdown.Escape(clause.Citation));
        }

        private IEnumerable<string> NotNamed() =>
        [
            .. WhomItSpeaksOf() is { } speaks ? new[] { speaks } : [],
            Words["about.scope-person"],
        ];

        /// <summary>What is written down of whom the policy speaks of; null for nothing.</summary>
        private string? WhomItSpeaksOf() =>
            Release.Silences.FirstOrDefault(silence =>
                silence.SubjectId == WhoIsCovered || silence.Say.StartsWith(SpeaksOfEmployees, StringComparison.Ordinal))?.Say;

        /// <summary>The clause that lists whom a policy is for; else the one that says what it is about; null where none does.</summary>
        private Clause? ScopeClause(Policy policy)
        {
            var own = Release.Clauses.Where(clause => clause.Policy.Id == policy.Id).ToList();
            return own.Find(IsOfScopeClause) ?? own.Find(clause => clause.Note.Topics.Contains(ScopeTopic));
        }

        /// <summary>That the bot has no other policy, and who knows where another is. Null where nothing was talked about.</summary>
        private AboutAnswer? TheirPolicy() =>
            before is null
                ? null
                : Lines(
                    [
                        Words.Format("about.their-policy", string.Join("; ", Release.Policies.Select(policy => policy.Title))),
                        Words["about.their-policy-where"],
                    ],
                    WaysOnButtons());
    }
}
