using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards.Releases;

/// <summary>A field of a form.</summary>
/// <param name="Id">The name under which it comes back.</param>
/// <param name="Most">So many characters at most; 0 where it is chosen from <see cref="Choices"/>.</param>
public sealed record DeskField(string Id, string Label, string Value, int Most, bool IsLong = false)
{
    /// <summary>What can be chosen; null where it is typed.</summary>
    public IReadOnlyList<(string Value, string Title)>? Choices { get; init; }

    /// <summary>Whether it is a box to tick.</summary>
    public bool IsTick { get; init; }
}

/// <summary>A form with which the comms team changes its knowledge.</summary>
/// <param name="Kind">One of <see cref="DeskActions"/>.</param>
/// <param name="Data">What comes back with the fields: which clause, and a mark of its words as they were.</param>
public sealed record DeskForm(
    string Kind, string Heading, string Explains, IReadOnlyList<DeskField> Fields, IReadOnlyDictionary<string, string> Data)
{
    /// <summary>What somebody must not overlook, with words letter for letter; null where there is nothing.</summary>
    public (string Says, string? Words)? Notice { get; init; }

    /// <summary>Whether somebody has changed what the form is about since it was opened.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>What is wrong with what was typed; null where nobody has looked yet.</summary>
    public IReadOnlyList<string>? Faults { get; init; }

    /// <summary>What was unsure in what was typed, and keeps nobody from saving.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The words of a rule that the form is about, shown letter for letter; null where there are none.</summary>
    public string? Quoted { get; init; }

    /// <summary>Whether it only chooses what the next form is about, so that there is nothing to save.</summary>
    public bool IsChoice { get; init; }
}

/// <summary>Action ids on the forms of the comms desk, and the names in their data.</summary>
public static class DeskActions
{
    public const string Check = "desk-check";
    public const string Save = "desk-save";

    /// <summary>Opens a form; what it is about may be in the data.</summary>
    public const string Open = "desk-open";

    public const string EditClause = "edit-clause";
    public const string AddWay = "add-way";
    public const string AddSilence = "add-silence";
    public const string AddTest = "add-test";
    public const string NewPolicy = "new-policy";
    public const string EditTree = "edit-tree";
    public const string AddAnswer = "add-answer";
    public const string AddQuestion = "add-question";
    public const string RemoveAnswer = "remove-answer";
    public const string RemoveQuestion = "remove-question";
    public const string RemoveSilence = "remove-silence";
    public const string ConfirmInShort = "confirm-in-short";

    /// <summary>Data name: which form.</summary>
    public const string Kind = "kind";

    /// <summary>Data name or input: a clause's address or number.</summary>
    public const string Clause = "clause";

    /// <summary>Data name: a mark of the clause's words when the form was opened.</summary>
    public const string Was = "was";

    /// <summary>Data name or input: a place of a tree, such as <c>can-i-post/content/photo</c>.</summary>
    public const string Place = "place";

    /// <summary>Input: what a question asks, or an option.</summary>
    public const string Label = "label";

    /// <summary>Input: why a question is asked.</summary>
    public const string AskedBecause = "asked-because";

    /// <summary>Input: one of the four verdicts; empty where an answer only leads on.</summary>
    public const string Verdict = "verdict";

    /// <summary>Input: whom to ask.</summary>
    public const string Desk = "desk";

    /// <summary>Input: "yes" where the policy does not say.</summary>
    public const string Silent = "silent";

    /// <summary>Input: which answer of a question; empty for one that comes with the form.</summary>
    public const string Answer = "answer";

    /// <summary>Begins the inputs for the questions to which an answer leads: <c>next-1</c>, <c>next-2</c>.</summary>
    public const string Next = "next";

    /// <summary>Begins the inputs of one of a new question's answers.</summary>
    /// <param name="number">Which, counted from 1.</param>
    public static string OfAnswer(int number) => string.Create(CultureInfo.InvariantCulture, $"answer-{number}-");

    /// <summary>Input: "yes" where what would be lost by it may go.</summary>
    public const string TakesAlong = "takes-along";

    /// <summary>Input: numbers of clauses, parted by commas.</summary>
    public const string Clauses = "clauses";

    /// <summary>Input: what the writer can change.</summary>
    public const string Change = "change";

    public const string Words = "words";
    public const string Question = "question";
    public const string Topic = "topic";
    public const string Say = "say";
    public const string Title = "title";
    public const string Why = "why";

    /// <summary>Input: "yes" where the question is to be a test too.</summary>
    public const string AsTest = "as-test";

    /// <summary>Input: what is right for a question, one of the three below.</summary>
    public const string Right = "right";

    /// <summary>The rule, which is found already.</summary>
    public const string RightRule = "rule";

    /// <summary>The rule, for which the question becomes a way of asking too.</summary>
    public const string RightTaught = "taught";

    /// <summary>No rule.</summary>
    public const string RightNone = "none";
}

/// <summary>Draws a form: its fields, what is wrong with what was typed, and the buttons to check and to save.</summary>
internal static class DeskFormCard
{
    private const int MostFaults = 6;

    /// <param name="inDialog">Whether it is drawn in a dialog of Teams, where every button is a submit.</param>
    public static JsonObject Create(DeskForm form, CardContext context, bool inDialog = false)
    {
        var data = new JsonObject([.. form.Data.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))])
        {
            [DeskActions.Kind] = form.Kind,
        };
        return AdaptiveCard.Create(
            [
                Elements.Heading(Markdown.Escape(form.Heading)),
                Elements.Text(Markdown.Escape(form.Explains)),
                .. form.Quoted is { } quoted ? [Elements.Emphasis(Elements.Verbatim(quoted))] : Array.Empty<JsonObject>(),
                .. Notice(form),
                .. form.Fields.Select(Input),
                .. Checked(form, context),
            ],
            form.IsChoice
                ? [Button("desk.next", DeskActions.Open)]
                : [Button("desk.save", DeskActions.Save), Button("desk.check", DeskActions.Check)]
        );

        JsonObject Button(string title, string action) =>
            inDialog ? Actions.Submit(context.Words[title], action, data) : Actions.Execute(context.Words[title], action, data);
    }

    /// <summary>What stands in the place of a form that was saved.</summary>
    public static JsonObject Done(string says) =>
        AdaptiveCard.Create([.. says.Split("\n\n").Select(paragraph => Elements.Text(Markdown.Escape(paragraph)))], []);

    private static JsonObject Input(DeskField field) => field switch
    {
        { IsTick: true, Choices: { } ticks } => Inputs.Choices(field.Id, field.Label, ticks, many: true, [field.Value]),
        { Choices: { } choices } => Inputs.List(field.Id, field.Label, choices, field.Value),
        _ => Inputs.Text(field.Id, field.Label, field.Most, field.Value, field.IsLong),
    };

    private static IEnumerable<JsonObject> Notice(DeskForm form) => form.Notice is not { } notice ? []
        : notice.Words is { } words ? [Elements.Warning(Markdown.Escape(notice.Says)), Elements.Emphasis(Elements.Verbatim(words))]
        : [Elements.Warning(Markdown.Escape(notice.Says))];

    private static IEnumerable<JsonObject> Checked(DeskForm form, CardContext context)
    {
        if (form.Faults is not { } faults)
        {
            yield break;
        }

        yield return faults.Count == 0
            ? Elements.Text(context.Words["desk.no-faults"])
            : Elements.Warning(context.Words.Count("desk.faults", faults.Count));
        foreach (var fault in faults.Take(MostFaults))
        {
            yield return Elements.Verbatim(fault);
        }

        foreach (var remark in form.Remarks)
        {
            yield return Elements.Verbatim(remark);
        }
    }
}
