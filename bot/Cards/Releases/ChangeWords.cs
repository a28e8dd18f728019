using System.Text.Json.Nodes;
using TeamsPolicyBot.Knowledge.Comparing;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Cards.Releases;

/// <summary>
/// Says a change in words: "Posting Policy, 6.2 changed", with what stood there and what stands there now, letter for letter.
/// </summary>
internal static class ChangeWords
{
    /// <summary>Longer words are cut on a card: the files have them whole.</summary>
    private const int Most = 400;

    public static IEnumerable<JsonObject> Of(ReleaseChange change, FileTitles titles, BotWords words)
    {
        if (change.Kind == ChangeKind.Renumbered)
        {
            yield return Elements.Text(Markdown.Escape(words.Format("release.renumbered", change.Where, change.Before, change.After)));
            yield break;
        }

        if (change.Subject is ChangeSubject.Note or ChangeSubject.Test)
        {
            yield return Elements.Verbatim(Question(change, words));
            yield break;
        }

        var where = change.Subject == ChangeSubject.File ? FaultWords.Place(change.Where, titles, words) : change.Where;
        yield return Elements.Text(
            Markdown.Escape(words.Format($"release.{Name(change.Subject)}.{Name(change.Kind)}", where, Place(change, words))));
        if (change.Before is { } before)
        {
            yield return Elements.Verbatim([
                new Run(words["release.from"] + " ", IsAdded: true),
                new Run(Cut(Told(change, before, words))),
            ]);
        }

        if (change.After is { } after)
        {
            yield return Elements.Verbatim([new Run(words["release.to"] + " ", IsAdded: true), new Run(Cut(Told(change, after, words)))]);
        }
    }

    /// <summary>A way of asking, or a question with the answer that is right: in one sentence.</summary>
    private static string Question(ReleaseChange change, BotWords words)
    {
        var (key, answer) = ($"release.{Name(change.Subject)}.{Name(change.Kind)}", change.After ?? change.Before);
        return answer is null ? words.Format($"{key}-none", Cut(change.Where)) : words.Format(key, Cut(change.Where), Cut(answer));
    }

    /// <summary>Where in a walk a change is: the answer of a question, or the walk's end.</summary>
    private static string Place(ReleaseChange change, BotWords words) =>
        change.Option is { } option
            ? words.Format("release.place.option", option, change.Where)
            : words.Format("release.place.end", change.Where);

    /// <summary>A verdict in people's words; all else letter for letter.</summary>
    private static string Told(ReleaseChange change, string text, BotWords words) =>
        change.Subject == ChangeSubject.Verdict ? words[$"verdict.{text}"] : text;

    private static string Name<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    private static string Cut(string text) => text.Length <= Most ? text : $"{text[..Most]} …";
}
