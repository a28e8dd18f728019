using System.Globalization;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards;

/// <summary>How a clause is quoted on every card: its words letter for letter, then where they stand and from when they are.</summary>
public static class Quotation
{
    /// <summary>The words, set off; a lead-in is marked as added.</summary>
    public static JsonObject Block(Clause clause) => Elements.Emphasis([.. Paragraphs(clause)]);

    /// <summary>The same, and below a stem that ends in a colon the points of its list, which say what it is about.</summary>
    public static JsonObject Block(Clause clause, CardContext context) =>
        clause.Words.TrimEnd().EndsWith(':')
            ? Elements.Emphasis([
                .. Paragraphs(clause),
                .. Points(clause, context)
                    .Select(point =>
                        Elements.Verbatim([
                            new Run(point.Place.EndsWith(')') ? $"{point.Place.Split(' ')[^1]} " : "• ", IsAdded: true),
                            new Run(point.Words),
                        ])
                    ),
            ])
            : Block(clause);

    /// <summary>A clause beside the answer: why it stands there, its words and where they stand.</summary>
    public static JsonObject Beside(string why, Clause clause, CardContext context) =>
        Elements.Group([Elements.Subtle(why), Block(clause, context), Elements.Subtle(Markdown.Escape(clause.Citation))]);

    /// <summary>A clause that may be meant, too; nothing for null.</summary>
    public static IEnumerable<JsonObject> Perhaps(Clause? clause, CardContext context) =>
        clause is null ? [] : [Beside(context.Words["answer.perhaps"], clause, context)];

    /// <summary>The points of a clause's list, each a clause of its own; what has no first point has none.</summary>
    private static IEnumerable<Clause> Points(Clause stem, CardContext context) =>
        new[]
        {
            Enumerable.Range(1, MostPoints).Select(number => $"{number}"),
            Enumerable.Range('a', MostPoints).Select(letter => $"{(char)letter}"),
        }.SelectMany(marks =>
            marks.Select(mark => context.FindClause($"{stem.Address}/{mark}")).TakeWhile(point => point is not null).OfType<Clause>()
        );

    private const int MostPoints = 20;

    /// <summary>
    /// The sentences that decide and the one that names what was asked, what is left out marked; null where the clause is shown whole.
    /// </summary>
    public static JsonObject? Deciding(Clause clause, string inShort, string asked) =>
        DecidingSentences.Of(clause.Words, inShort, asked) is not { } sentences
            ? null
            : Elements.Emphasis(
                Elements.Verbatim([
                    .. clause.LeadIn is { } leadIn ? new[] { new Run(leadIn + " ", IsAdded: true) } : [],
                    .. Pieces(clause.Words, sentences),
                ])
            );

    private static IEnumerable<Run> Pieces(string words, IReadOnlyList<string> sentences)
    {
        var behind = 0;
        foreach (var sentence in sentences)
        {
            var at = words.IndexOf(sentence, behind, StringComparison.Ordinal);
            if (words[behind..at].Trim().Length > 0)
            {
                yield return new Run(" […] ", IsAdded: true);
            }
            else if (behind > 0)
            {
                yield return new Run(" ");
            }

            yield return new Run(sentence);
            behind = at + sentence.Length;
        }

        if (behind < words.TrimEnd().Length)
        {
            yield return new Run(" […]", IsAdded: true);
        }
    }

    /// <summary>Citation, owner and dates, and a warning where the policy is past its review date.</summary>
    public static IEnumerable<JsonObject> Source(Clause clause, CardContext context) =>
        [Elements.Subtle(Markdown.Escape(clause.Citation)), .. Facts(clause.Policy, context)];

    /// <summary>The same for a card that quotes several clauses of one policy and cites each of them elsewhere.</summary>
    public static IEnumerable<JsonObject> PolicySource(Policy policy, CardContext context) =>
        [Elements.Subtle(Markdown.Escape(policy.Title)), .. Facts(policy, context)];

    private static IEnumerable<JsonObject> Paragraphs(Clause clause)
    {
        var lines = clause.Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var at = 0; at < lines.Length; at++)
        {
            var words = new Run(lines[at]);
            yield return at == 0 && clause.LeadIn is { } leadIn
                ? Elements.Verbatim([new Run(leadIn + " ", IsAdded: true), words])
                : Elements.Verbatim([words]);
        }
    }

    private static IEnumerable<JsonObject> Facts(Policy policy, CardContext context)
    {
        yield return Elements.Subtle(Markdown.Escape(OwnerAndDates(policy, context)));
        // A council that says itself that these words are not its policy of today does not say that they are in force.
        if (policy.IsPastReview(context.Today) && context.Organisation.NoticeFor(policy.Id) is null)
        {
            yield return Elements.Warning(Markdown.Escape(context.Words.Format("quotation.past-review", policy.ReviewDue)));
        }
    }

    private static string OwnerAndDates(Policy policy, CardContext context)
    {
        var words = context.Words;
        var dates = new[]
        {
            policy.Issued is { } issued ? words.Format("quotation.issued", issued) : null,
            policy.Reviewed is { } reviewed ? words.Format("quotation.reviewed", reviewed) : null,
            policy.ReviewDue is { } due ? words.Format("quotation.review-due", due) : null,
        }.OfType<string>().ToList();
        var owner = policy.Owner is { } name ? words.Format("quotation.owner", name) : words["quotation.no-owner"];
        return string.Create(
            CultureInfo.InvariantCulture, $"{owner} · {(dates.Count > 0 ? string.Join(" · ", dates) : words["quotation.no-date"])}");
    }
}
