using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Says above an answer how a message was understood that was not read for itself, so that a wrong reading is seen.</summary>
internal static class UnderstoodLine
{
    private static readonly string[] Places =
    [
        "on", "in", "at", "for", "with", "to", "from", "during", "after", "before", "outside", "without", "using", "via", "through",
    ];

    /// <summary>The message with that line on it.</summary>
    public static Activity On(Activity message, Reading reading, BotWords words) =>
        reading.As is ReadAs.Alone ? message : Begin(message, Of(reading, words));

    /// <summary>The message with the question that it answers, where it is one of several.</summary>
    public static Activity On(Activity message, string question, BotWords words) =>
        Begin(message, words.Format("follow-up.part", question));

    private static Activity Begin(Activity message, string line)
    {
        if (message.Attachments is [{ Content: JsonObject card }, ..])
        {
            AdaptiveCard.Begin(card, line);
            message.Summary = AdaptiveCard.Summary(card);
        }

        return message;
    }

    /// <param name="isNamed">The rule that was shown before has a sentence that names what is added.</param>
    /// <param name="dependsOnMore">That rule has a sentence that says what it depends on.</param>
    /// <param name="isPlea">It speaks against that rule, or asks for an exception.</param>
    public static string Of(Reading reading, BotWords words, bool isNamed = false, bool dependsOnMore = false, bool isPlea = false)
    {
        var said = SaidBack.Of(reading.Echo);
        var line = reading switch
        {
            { As: ReadAs.Corrected } or { IsPutRight: true } => words.Format("follow-up.corrected", said),
            { IsFact: true, Echo.Count: > SaidBack.Most } => words["follow-up.together"],
            { IsFact: true } => words.Format("follow-up.fact", said),
            { Said: [] } => reading.IsNothingNew ? "" : words["follow-up.together"],
            { IsCondition: true } => Condition(reading, said, words),
            _ => Subject(reading, said, words),
        };
        return reading.IsNothingNew ? $"{line} {Still(reading, words, isNamed, dependsOnMore, isPlea)}".TrimStart() : line;
    }

    private static string Still(Reading reading, BotWords words, bool isNamed, bool dependsOnMore, bool isPlea) =>
        reading switch
        {
            _ when reading.IsOfOtherCapacity => reading.Answer.Shown[0].Note.Capacity is Capacity.Personal
                ? words["follow-up.own-only"]
                : words["follow-up.council-only"],
            { IsAmountOpen: true } => words["follow-up.no-amount"],
            _ when isNamed => words["follow-up.rule-names-it"],
            _ when AboutAnswer.IsOfScopeClause(reading.Answer.Shown[0]) => words["follow-up.scope-unsaid"],
            { Said: [] } => words["follow-up.nothing-beyond"],
            _ when dependsOnMore => words["follow-up.turns-on"],
            { IsPutRight: true } => words["follow-up.put-right"],
            { IsFact: true } when !isPlea => words["follow-up.fact-unsaid"],
            { IsAdded: true } => words["follow-up.nothing-new"],
            { IsFact: true } or { IsCondition: true } => words["follow-up.no-exception"],
            _ => words["follow-up.nothing-new"],
        };

    private static string Condition(Reading reading, string said, BotWords words) =>
        reading.Said.Count > 0 && (reading.Said[0] is "if" or "when" or "unless" or "once" or "until" or "while" || Places.Contains(reading.Said[0]))
            ? $"{Capital(said)}:"
            : words.Format("follow-up.if", said);

    private static string Subject(Reading reading, string said, BotWords words) =>
        reading.Said.Count > 0 && Places.Contains(reading.Said[0]) ? $"{Capital(said)}:" : words.Format("follow-up.as-for", said);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
