using System.Globalization;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>The whole policy, to be read: what it consists of, and part by part.</summary>
internal static class PolicyCard
{
    /// <summary>How many buttons stand on a card before the rest is behind one of them.</summary>
    private const int MostInSight = 4;

    /// <summary>The policies of a council, to choose from.</summary>
    public static JsonObject Choice(IReadOnlyList<Policy> policies, CardContext context) =>
        AdaptiveCard.Create(
            [Elements.Heading(context.Words["read.which"])],
            policies
                .Take(AdaptiveCard.MostActions)
                .Select(policy =>
                    Actions.Submit(policy.Title, AnswerActions.ReadPolicy, new JsonObject { [AnswerActions.Policy] = policy.Id })
                )
        );

    /// <summary>The headings, each a button.</summary>
    public static JsonObject Contents(PolicyParts parts, CardContext context)
    {
        var lines = parts.Parts.Select((_, number) => Name(parts, number, context));
        return AdaptiveCard.Create(
            [
                Elements.Heading(Markdown.Escape(parts.Policy.Title)),
                .. Quotation.PolicySource(parts.Policy, context).Skip(1),
                Elements.Text(context.Words.Format("read.length", parts.Parts.Count, parts.Minutes)),
                .. lines.Select(line => Elements.Verbatim(line)),
                .. ClauseNotes.Notice(context, [parts.Policy.Id]),
            ],
            Buttons(parts, context));
    }

    /// <summary>A part: its clauses, each with its place.</summary>
    public static JsonObject Part(PolicyParts parts, int number, CardContext context) =>
        AdaptiveCard.Create(
            [
                Elements.Subtle(Markdown.Escape(context.Words.Format("read.part", number + 1, parts.Parts.Count, parts.Policy.Title))),
                Elements.Heading(Markdown.Escape(parts.Parts[number].Heading)),
                .. parts
                    .Parts[number]
                    .Clauses.SelectMany(clause => new[] { Elements.Subtle(Markdown.Escape(clause.Place)), Quotation.Block(clause) }),
                .. ClauseNotes.Notice(context, [parts.Policy.Id]),
            ],
            Around(parts, number, context)
        );

    /// <summary>The button that opens the part with a clause.</summary>
    public static JsonObject ReadAround(Clause clause, PolicyParts parts, CardContext context) =>
        Actions.Submit(context.Words["read.around"], AnswerActions.ReadPart, Data(parts.Policy, parts.PartOf(clause)));

    /// <summary>The button that opens the contents.</summary>
    public static JsonObject ReadAll(Policy policy, CardContext context) =>
        Actions.Submit(context.Words["read.all"], AnswerActions.ReadPolicy, new JsonObject { [AnswerActions.Policy] = policy.Id });

    private static IEnumerable<JsonObject> Buttons(PolicyParts parts, CardContext context)
    {
        var buttons = parts
            .Parts.Select((_, number) => Actions.Submit(Name(parts, number, context), AnswerActions.ReadPart, Data(parts.Policy, number)))
            .ToList();
        return buttons.Count + Source(parts.Policy, context).Count() <= AdaptiveCard.MostActions
            ? [.. buttons, .. Source(parts.Policy, context)]
            : [.. buttons.Take(MostInSight), More(buttons[MostInSight..], context), .. Source(parts.Policy, context)];
    }

    private static JsonObject More(IReadOnlyList<JsonObject> buttons, CardContext context) =>
        Actions.Show(
            context.Words["read.more-parts"], buttons.Count <= AdaptiveCard.MostActions
                ? AdaptiveCard.Nested([], buttons)
                : AdaptiveCard.Nested(
                    [],
                    [.. buttons.Take(AdaptiveCard.MostActions - 1), More([.. buttons.Skip(AdaptiveCard.MostActions - 1)], context)]
                )
        );

    private static IEnumerable<JsonObject> Around(PolicyParts parts, int number, CardContext context)
    {
        if (number + 1 < parts.Parts.Count)
        {
            yield return Actions.Submit(context.Words["read.next"], AnswerActions.ReadPart, Data(parts.Policy, number + 1));
        }

        if (number > 0)
        {
            yield return Actions.Submit(context.Words["read.previous"], AnswerActions.ReadPart, Data(parts.Policy, number - 1));
        }

        yield return Actions.Submit(
            context.Words["read.contents"], AnswerActions.ReadPolicy, new JsonObject { [AnswerActions.Policy] = parts.Policy.Id });
        foreach (var button in Source(parts.Policy, context))
        {
            yield return button;
        }
    }

    /// <summary>The way to the document itself, where the council has said where it is.</summary>
    public static IEnumerable<JsonObject> Source(Policy policy, CardContext context) =>
        Uri.TryCreate(policy.Source, UriKind.Absolute, out var source) && source.Scheme == Uri.UriSchemeHttps
            ? [Actions.OpenUrl(context.Words["read.open"], source)]
            : [];

    private static JsonObject Data(Policy policy, int part) =>
        new() { [AnswerActions.Policy] = policy.Id, [AnswerActions.Part] = part.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Its number, and its heading, which may have a number of its own.</summary>
    private static string Name(PolicyParts parts, int number, CardContext context) =>
        context.Words.Format("read.part-name", number + 1, Title(parts, number));

    /// <summary>A heading that goes over several cards says from which clause on.</summary>
    private static string Title(PolicyParts parts, int number) =>
        parts.Parts.Count(part => part.Heading == parts.Parts[number].Heading) == 1
            ? parts.Parts[number].Heading
            : $"{parts.Parts[number].Heading} ({parts.Parts[number].Clauses[0].Place})";
}
