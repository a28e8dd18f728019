using System.Collections.Frozen;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// A consent with one change beside it: "yes but leave out my name", "send it without my name". The change is made, and the preview is
/// shown again: the consent was to something else.
/// </summary>
internal static class YesWithChange
{
    private static readonly FrozenSet<string> Joining = FrozenSet.Create(
        "but", "and", "only", "just", "though", "please", "then", "with", "ond", "a", "ac", "yna");

    /// <summary>The place of the change among the choices; null where there is none.</summary>
    /// <param name="choices">The first sends, the last does not.</param>
    public static int? Of(Utterance said, IReadOnlyList<Choice> choices)
    {
        if (said.EndsAsQuestion || said.Words.Count is < 2 or > Utterance.MostCharacters / 10)
        {
            return null;
        }

        var names = choices.Select(choice => choice.Names).ToList();
        var changes = Enumerable
            .Range(1, said.Words.Count - 1)
            .Select(at => (Before: Trimmed(said.Words.Take(at)), After: Trimmed(said.Words.Skip(at))))
            .Select(split => IsConsent(split.Before, names) ? Named(split.After, names)
                : IsConsent(split.After, names) ? Named(split.Before, names)
                : null)
            .Where(place => place is not null)
            .Distinct()
            .ToList();
        return changes is [{ } only] && only > 0 && only < choices.Count - 1 ? only : null;
    }

    private static bool IsConsent(Utterance part, IReadOnlyList<IReadOnlyList<string>> names) =>
        part.Confirmation == Confirmation.Yes || Named(part, names) == 0;

    private static int? Named(Utterance part, IReadOnlyList<IReadOnlyList<string>> names) => ChoiceRecognizer.RecognizeName(part, names);

    /// <summary>Without the words that join it to the rest.</summary>
    private static Utterance Trimmed(IEnumerable<string> words) =>
        Utterance.Of(string.Join(' ', words.SkipWhile(Joining.Contains).Reverse().SkipWhile(Joining.Contains).Reverse()));
}
