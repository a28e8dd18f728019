using System.Text.Json.Nodes;
using TeamsPolicyBot.Knowledge;

namespace TeamsPolicyBot.Cards.Releases;

/// <summary>A field of a form.</summary>
/// <param name="Id">The name under which it comes back.</param>
public sealed record DeskField(string Id, string Label, string Value, int Most, bool IsLong = false);

/// <summary>A form with which the comms team changes its knowledge.</summary>
/// <param name="Kind">One of <see cref="DeskActions"/>.</param>
/// <param name="Data">What comes back with the fields: which clause, and a mark of its words as they were.</param>
public sealed record DeskForm(string Kind, string Heading, string Explains, IReadOnlyList<DeskField> Fields, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>What somebody must not overlook, with words letter for letter; null where there is nothing.</summary>
    public (string Says, string? Words)? Notice { get; init; }

    /// <summary>What is wrong with what was typed; null where nobody has looked yet.</summary>
    public IReadOnlyList<Fault>? Faults { get; init; }

    /// <summary>Whether it can be ticked that the question becomes a test too.</summary>
    public bool OffersTest { get; init; }
}

/// <summary>Action ids on the forms of the comms desk, and the names in their data.</summary>
public static class DeskActions
{
    public const string Check = "desk-check";
    public const string Save = "desk-save";

    public const string EditClause = "edit-clause";
    public const string AddWay = "add-way";
    public const string AddSilence = "add-silence";
    public const string AddTest = "add-test";
    public const string NewPolicy = "new-policy";

    /// <summary>Data name: which form.</summary>
    public const string Kind = "kind";

    /// <summary>Data name or input: a clause's address or number.</summary>
    public const string Clause = "clause";

    /// <summary>Data name: a mark of the clause's words when the form was opened.</summary>
    public const string Was = "was";

    public const string Words = "words";
    public const string Question = "question";
    public const string Topic = "topic";
    public const string Say = "say";
    public const string Title = "title";
    public const string Why = "why";

    /// <summary>Input: "yes" where the question is to be a test too.</summary>
    public const string AsTest = "as-test";
}

/// <summary>Draws a form: its fields, what is wrong with what was typed, and the buttons to check and to save.</summary>
internal static class DeskFormCard
{
    private const int MostFaults = 6;

    public static JsonObject Create(DeskForm form, CardContext context)
    {
        var data = new JsonObject([.. form.Data.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))]) { [DeskActions.Kind] = form.Kind };
        return AdaptiveCard.Create(
            [
                Elements.Heading(Markdown.Escape(form.Heading)),
                Elements.Text(Markdown.Escape(form.Explains)),
                .. Notice(form),
                .. form.Fields.Select(field => Inputs.Text(field.Id, field.Label, field.Most, field.Value, field.IsLong)),
                .. form.OffersTest ? [Inputs.Choices(DeskActions.AsTest, context.Words["desk.as-test"], [("yes", context.Words["desk.as-test-yes"])], many: true)] : Array.Empty<JsonObject>(),
                .. Checked(form, context),
            ],
            [Actions.Execute(context.Words["desk.save"], DeskActions.Save, data), Actions.Execute(context.Words["desk.check"], DeskActions.Check, data)]);
    }

    private static IEnumerable<JsonObject> Notice(DeskForm form) => form.Notice is not { } notice ? []
        : notice.Words is { } words ? [Elements.Warning(Markdown.Escape(notice.Says)), Elements.Emphasis(Elements.Verbatim(words))]
        : [Elements.Warning(Markdown.Escape(notice.Says))];

    private static IEnumerable<JsonObject> Checked(DeskForm form, CardContext context)
    {
        if (form.Faults is not { } faults)
        {
            yield break;
        }

        yield return faults.Count == 0 ? Elements.Text(context.Words["desk.no-faults"]) : Elements.Warning(context.Words.Count("desk.faults", faults.Count));
        foreach (var fault in faults.Take(MostFaults))
        {
            yield return Elements.Verbatim($"{fault.What} {fault.Mend}");
        }
    }
}
