using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>What the forms of the comms desk have in common.</summary>
internal static class DeskFields
{
    /// <summary>So many characters at most in a field of one line.</summary>
    public const int ShortText = 300;

    private const int MostMeant = 5;

    public static DeskField Why(string why, BotWords says) => new(DeskActions.Why, says["release.why-input"], why, ShortText);

    /// <summary>A list to choose from: what was chosen, else its first entry.</summary>
    public static DeskField Chosen(string id, string label, Intent sent, IReadOnlyList<(string Value, string Title)> choices) =>
        new(id, label, sent.Text(id) is { Length: > 0 } value ? value : choices[0].Value, 0) { Choices = choices };

    /// <summary>What was typed into a field, without the spaces around it.</summary>
    public static string Typed(this Intent sent, string name) => sent.Text(name).Trim();

    /// <summary>That a number names no rule, or several.</summary>
    public static string NotOne(string typed, IReadOnlyList<Clause> meant, BotWords says) => meant.Count == 0
        ? says.Format("desk.refusal.no-rule", typed)
        : says.Format("desk.refusal.several-rules", typed, string.Join("; ", meant.Take(MostMeant).Select(clause => clause.Address)));
}
