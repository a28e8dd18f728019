using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>What can be asked, and the ways in. The welcome is the same card with a greeting and what is kept of a question.</summary>
public static class HelpCard
{
    public static JsonObject Create(CardContext context) => Card(context, context.Words["help.heading"], null);

    /// <summary>The same to a hello.</summary>
    public static JsonObject Greeting(CardContext context) => Card(context, context.Words["help.greeting"], null);

    /// <summary>Said once, when somebody installs the bot.</summary>
    public static JsonObject Welcome(CardContext context) => Card(
        context,
        context.Words.Format("welcome.heading", context.Organisation.Name),
        context.Words.Format("welcome.privacy", context.Words.Count("days", context.WordsKeptDays)));

    private static JsonObject Card(CardContext context, string heading, string? privacy)
    {
        var what = Markdown.Escape(context.Words.Format("help.what", context.Organisation.Name));
        var ways = Ways(context);
        IEnumerable<string> kept = privacy is null ? [] : [privacy];
        return AdaptiveCard.Create(
            [
                Elements.Heading(heading),
                Elements.Text(what),
                .. context.PolicyTitles.Count == 0
                    ? []
                    : new[] { Elements.Text(Markdown.Escape(context.Words.Format("help.which", string.Join("; ", context.PolicyTitles)))) },
                .. context.Examples.Count == 0
                    ? []
                    : new[]
                    {
                        Elements.Text(context.Words["help.examples"]),
                        Elements.Text(string.Join('\n', context.Examples.Select(example => "- " + Markdown.Escape(example)))),
                    },
                Elements.Text(ways),
                .. kept.Select(text => Elements.Text(Markdown.Escape(text))),
                .. ClauseNotes.Notice(context),
            ],
            [
                .. WaysOn.Buttons(context, ""),
                .. context.Examples.Select(example =>
                    Actions.Submit(example, AnswerActions.Ask, new JsonObject { [AnswerActions.Text] = example })
                ),
            ]
        );
    }

    /// <summary>The ways in that there are here: in a channel or group chat none but the link to the own chat.</summary>
    private static string Ways(CardContext context) => context switch
    {
        { IsPublic: true } => context.Words["help.ways-public"],
        _ when context.CanBeTyped() is [_, ..] typed => $"{context.Words["help.ways"]} {context.Words.Format("help.also", string.Join(", ", typed))}",
        _ => context.Words["help.ways"],
    };
}
