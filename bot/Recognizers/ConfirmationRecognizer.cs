namespace TeamsPolicyBot.Recognizers;

/// <summary>
/// Understands a yes, a no, and all that lies between. A yes is a message of nothing but yes and politeness: whatever else is
/// said makes it something else, so that no negation, condition or question is ever a consent.
/// </summary>
internal static class ConfirmationRecognizer
{
    /// <summary>Nobody says yes or no in more.</summary>
    private const int MostWords = 40;

    public static Confirmation Recognize(string? text) => Utterance.Of(text).Confirmation;

    /// <summary>Whether a message wants to stop, or says no: what ends any prompt that has no such answer of its own.</summary>
    public static bool IsRefusal(Utterance said) => said.Confirmation is Confirmation.No or Confirmation.Cancel;

    /// <summary>Whether a message says nothing but that somebody is not ready: "hang on a sec".</summary>
    public static bool IsOnlyDoubt(Utterance said) =>
        said.Words is { Count: > 0 and <= MostWords } words
        && Sayings.Known.MadeOf(words, SayingKind.Polite, SayingKind.Doubt) is { } kinds
        && kinds.Contains(SayingKind.Doubt);

    /// <summary>Reads what <see cref="Utterance.Confirmation"/> keeps.</summary>
    internal static Confirmation Read(Utterance said, Sayings sayings)
    {
        var words = said.Words;
        if (words.Count == 0)
        {
            return said.EndsAsQuestion ? Confirmation.Question : Confirmation.NotUnderstood;
        }

        if (said.EndsAsQuestion)
        {
            return Confirmation.Question;
        }

        if (DeniesStopping(words, sayings))
        {
            return Confirmation.Doubtful;
        }

        if (
            words.Count <= MostWords
            && sayings.MadeOf(words, SayingKind.Polite, SayingKind.Yes, SayingKind.No, SayingKind.Cancel) is { } kinds
        )
        {
            return OfKinds(kinds);
        }

        return words.Count > MostWords ? Confirmation.NotUnderstood
            : sayings.Occurs(words, SayingKind.Doubt) && !sayings.BeginsAt(words, 0, SayingKind.Question) ? Confirmation.Doubtful
            : BeginsAsQuestion(said, sayings) ? Confirmation.Question
            : Confirmation.NotUnderstood;
    }

    private static Confirmation OfKinds(IReadOnlySet<SayingKind> kinds) =>
        kinds.Contains(SayingKind.Yes) && (kinds.Contains(SayingKind.No) || kinds.Contains(SayingKind.Cancel)) ? Confirmation.Doubtful
        : kinds.Contains(SayingKind.Cancel) ? Confirmation.Cancel
        : kinds.Contains(SayingKind.No) ? Confirmation.No
        : kinds.Contains(SayingKind.Yes) ? Confirmation.Yes
        : Confirmation.NotUnderstood;

    /// <summary>"No, do not stop" wants to go on, although it consists of a no and a stop.</summary>
    private static bool DeniesStopping(IReadOnlyList<string> words, Sayings sayings)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at - 1] is "not" or "never" && sayings.BeginsAt(words, at, SayingKind.Cancel))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>After a hello or an "ok, and" too.</summary>
    private static bool BeginsAsQuestion(Utterance said, Sayings sayings) =>
        said.Cores.Any(core => sayings.BeginsAt(said.Words, core.From, SayingKind.Question));
}
