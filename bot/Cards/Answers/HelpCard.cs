using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>What can be asked, and the ways in. The welcome is the same card with a greeting and what is kept of a question.</summary>
public static class HelpCard
{
    private static readonly int[] Examples = [1, 2, 3];

    public static JsonObject Create(CardContext context) => Card(context, context.Words["help.heading"], []);

    /// <summary>Said once, when somebody installs the bot.</summary>
    public static JsonObject Welcome(CardContext context) => Card(
        context,
        context.Words.Format("welcome.heading", context.Organisation.Name),
        [Elements.Text(Markdown.Escape(context.Words["welcome.privacy"]))]);

    private static JsonObject Card(CardContext context, string heading, IReadOnlyList<JsonObject> more)
    {
        var examples = Examples.Select(number => "- " + context.Words[$"help.example-{number}"]);
        var what = Markdown.Escape(context.Words.Format("help.what", context.Organisation.Name));
        return AdaptiveCard.Create(
            string.Join('\n', [heading, what, .. examples]),
            [
                Elements.Heading(heading),
                Elements.Text(what),
                Elements.Text(string.Join('\n', examples)),
                Elements.Text(context.Words["help.ways"]),
                .. more,
                .. ClauseNotes.Notice(context),
            ],
            WaysOn.Buttons(context, ""));
    }
}
