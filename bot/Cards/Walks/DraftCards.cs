using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Cards.Walks;

/// <summary>Asks for the text somebody wants to post, and shows what was found in it.</summary>
public static class DraftCards
{
    /// <summary>As many characters as a long post has; more is an article, and nobody's to paste into a chat.</summary>
    public const int MostCharacters = 4000;

    /// <summary>The first card of "Can I post this?".</summary>
    public static JsonObject Request(CardContext context, string walk)
    {
        var words = context.Words;
        return AdaptiveCard.Create(
            [
                Elements.Heading(words["walk.draft-heading"]),
                Elements.Text(words["walk.draft-explain"]),
                Inputs.Text(WalkActions.Draft, words["walk.draft-label"], MostCharacters),
            ],
            [
                Actions.Submit(words["walk.draft-check"], WalkActions.GiveDraft, WalkData(walk)),
                Actions.Submit(words["walk.draft-skip"], WalkActions.NoDraft, WalkData(walk), takesInputs: false),
                Actions.Submit(words["walk.cancel"], WalkActions.Cancel, WalkData(walk), takesInputs: false),
            ]);
    }

    /// <summary>The draft with what was found in it marked, and named below in words.</summary>
    /// <param name="hasPicture">A picture or file came with the message, which the bot cannot see.</param>
    /// <param name="rules">What it most likely touches.</param>
    public static JsonObject Findings(
        string draft, IReadOnlyList<DraftFinding> findings, bool hasPicture, IReadOnlyList<Clause> rules, CardContext context) =>
        AdaptiveCard.Create([.. FindingElements(draft, findings, hasPicture, context), .. Rules(rules, context)], []);

    private static IEnumerable<JsonObject> Rules(IReadOnlyList<Clause> rules, CardContext context) =>
        rules.Count == 0
            ? []
            :
            [
                Elements.Label(rules.Count == 1 ? context.Words["walk.rule"] : context.Words["walk.rules"]),
                .. rules.Select(rule => Elements.Group(
                [
                    .. rule.InShort is { } inShort ? new[] { Elements.InShort(Markdown.Escape(YesOrNo.Without(inShort))) } : [],
                    Quotation.Block(rule, context),
                    Elements.Subtle(Markdown.Escape(rule.Citation)),
                ])),
                .. ClauseNotes.Notice(context, rules),
            ];

    /// <summary>The same for a card that says more.</summary>
    internal static IReadOnlyList<JsonObject> FindingElements(
        string draft, IReadOnlyList<DraftFinding> findings, bool hasPicture, CardContext context)
    {
        var words = context.Words;
        var lines = findings.Select(finding => $"{Name(finding, words)}: {finding.Text}").Distinct().ToList();
        var heading = (draft.Length, lines.Count, hasPicture) switch
        {
            (_, > 0, _) => words["walk.found-heading"],
            (0, _, _) => words["walk.found-no-words"],
            (_, _, true) => words["walk.found-nothing-in-words"],
            _ => words["walk.found-nothing"],
        };
        IReadOnlyList<string> picture = hasPicture ? [words["walk.picture"]] : [];
        var body = new List<JsonObject> { Elements.Heading(heading) };
        if (draft.Length > 0)
        {
            body.Add(Elements.Emphasis(Elements.Verbatim(Marked(draft, findings))));
        }

        body.AddRange(lines.Select(line => Elements.Verbatim($"• {line}")));
        body.AddRange(picture.Select(Elements.Text));
        body.Add(Elements.Subtle(lines.Count == 0 && draft.Length > 0 ? words["walk.found-nothing-note"] : words["walk.found-note"]));
        return body;
    }

    /// <summary>What a finding is, in words with their article.</summary>
    public static string Name(DraftFinding finding, BotWords words) => words[$"found.{finding.Detector}"];

    /// <summary>The draft in pieces, found ones marked; where findings overlap, the first covers the rest.</summary>
    internal static IReadOnlyList<Run> Marked(string draft, IReadOnlyList<DraftFinding> findings)
    {
        var (runs, at) = (new List<Run>(), 0);
        foreach (var finding in findings.Where(finding => finding.Length > 0))
        {
            if (finding.Start < at)
            {
                continue;
            }

            if (finding.Start > at)
            {
                runs.Add(new Run(draft[at..finding.Start]));
            }

            runs.Add(new Run(finding.Text, IsMarked: true));
            at = finding.End;
        }

        if (at < draft.Length)
        {
            runs.Add(new Run(draft[at..]));
        }

        return runs;
    }

    internal static JsonObject WalkData(string walk) => new() { [WalkActions.Walk] = walk };
}
