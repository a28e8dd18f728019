using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>What can be asked, and the ways in. The welcome is the same card with a greeting and what is kept of a question.</summary>
public static class HelpCard
{
    private static readonly int[] Examples = [1, 2, 3];

    public static JsonObject Create(CardContext context) => Card(context, context.Words["help.heading"], null);

    /// <summary>Said once, when somebody installs the bot.</summary>
    public static JsonObject Welcome(CardContext context) => Card(
        context,
        context.Words.Format("welcome.heading", context.Organisation.Name),
        context.Words.Format("welcome.privacy", context.Words.Count("days", context.WordsKeptDays)));

    private static JsonObject Card(CardContext context, string heading, string? privacy)
    {
        var examples = Examples.Select(number => "- " + context.Words[$"help.example-{number}"]);
        var what = Markdown.Escape(context.Words.Format("help.what", context.Organisation.Name));
        var ways = Ways(context);
        IEnumerable<string> kept = privacy is null ? [] : [privacy];
        return AdaptiveCard.Create(
            [
                Elements.Heading(heading),
                Elements.Text(what),
                Elements.Text(string.Join('\n', examples)),
                Elements.Text(ways),
                .. kept.Select(text => Elements.Text(Markdown.Escape(text))),
                .. ClauseNotes.Notice(context),
            ],
            WaysOn.Buttons(context, ""));
    }

    /// <summary>The ways in that there are here: in a channel or group chat none but the link to the own chat.</summary>
    private static string Ways(CardContext context) => context switch
    {
        { IsPublic: true } => context.Words["help.ways-public"],
        { CanBeTyped: [_, ..] typed } => $"{context.Words["help.ways"]} {context.Words.Format("help.also", string.Join(", ", typed))}",
        _ => context.Words["help.ways"],
    };
}
