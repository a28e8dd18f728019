using System.Text.Json.Nodes;
using TeamsPolicyBot.Knowledge.Comparing;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Cards.Releases;

/// <summary>Says a change in words: "Posting Policy, 6.2 changed", with what stood there and what stands there now, letter for letter.</summary>
internal static class ChangeWords
{
    /// <summary>Longer words are cut on a card: the files have them whole.</summary>
    private const int Most = 400;

    public static IEnumerable<JsonObject> Of(ReleaseChange change, BotWords words)
    {
        if (change.Kind == ChangeKind.Renumbered)
        {
            yield return Elements.Text(Markdown.Escape(words.Format("release.renumbered", change.Where, change.Before, change.After)));
            yield break;
        }

        yield return Elements.Text(Markdown.Escape(words.Format($"release.{Name(change.Subject)}.{Name(change.Kind)}", change.Where)));
        if (change.Before is { } before)
        {
            yield return Elements.Verbatim([new Run(words["release.from"] + " ", IsAdded: true), new Run(Cut(before))]);
        }

        if (change.After is { } after)
        {
            yield return Elements.Verbatim([new Run(words["release.to"] + " ", IsAdded: true), new Run(Cut(after))]);
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    private static string Cut(string text) => text.Length <= Most ? text : $"{text[..Most]} …";
}
