using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>What somebody says who thinks again.</summary>
internal enum SecondThought
{
    /// <summary>They take back what they asked for.</summary>
    TakenBack,

    /// <summary>They forbid that something be sent.</summary>
    Forbidden,

    /// <summary>They ask whether something was sent, or whether anybody has seen it.</summary>
    AskedWhetherSent,

    /// <summary>They want a moment.</summary>
    Moment,

    /// <summary>They are well after all, or meant it as a joke. Counts only after an answer to distress.</summary>
    Well,
}

/// <summary>Understands second thoughts, from <c>second-thoughts.txt</c>: they are no questions for a policy.</summary>
internal static class SecondThoughts
{
    /// <summary>Nobody takes something back in more words.</summary>
    private const int MostWords = 30;

    /// <summary>All sections of <c>second-thoughts.txt</c>.</summary>
    internal static PhraseSections Phrases { get; } = PhraseSections.Embedded("SecondThoughts.en.txt");

    private static readonly (string Section, SecondThought Meaning)[] Sections =
    [
        ("forbidden", SecondThought.Forbidden),
        ("asked whether sent", SecondThought.AskedWhetherSent),
        ("taken back", SecondThought.TakenBack),
        ("stopped", SecondThought.TakenBack),
        ("a moment", SecondThought.Moment),
        ("well", SecondThought.Well),
    ];

    /// <summary>What a message says; null where it says nothing of the kind.</summary>
    public static SecondThought? Of(PoliteMessage message) =>
        message.Text.Length > TextLimits.Command ? null : In(message.Words) ?? In(message.Bare.Words);

    private static SecondThought? In(PlacedWords words)
    {
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        var window = words.In(Phrases);
        foreach (var (section, meaning) in Sections)
        {
            if (
                window.IsWholly(0, words.Count, section)
                || (meaning is SecondThought.Forbidden or SecondThought.TakenBack && IsWithReason(words, window, section))
            )
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether it is said at the beginning, with a reason behind a mark. A question or another wish behind it is answered, and is no
    /// reason.
    /// </summary>
    private static bool IsWithReason(PlacedWords words, PhraseWindow window, string section) =>
        window
            .EndsFrom(0, section)
            .Any(end => end < words.Count && EndsThere(words, end, section) && IsReason(words.Text[words.StartOf(end)..]));

    /// <summary>"Stop" alone is much else before a comma; as a sentence of its own it is not.</summary>
    private static bool EndsThere(PlacedWords words, int end, string section) =>
        section == "stopped" ? words.EndsSentenceBefore(end) : words.IsSetApart(end);

    private static bool IsReason(string rest) =>
        ConfirmationRecognizer.Recognize(rest) is not Confirmation.Question
        && !rest.TrimEnd().EndsWith('?')
        && Lean.Of(rest).Leaning is not Leaning.Correction
        && Features.RequestPhrases.Recognise(new PoliteMessage(rest)) is null;
}
