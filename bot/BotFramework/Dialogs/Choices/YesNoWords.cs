using System.Collections.Frozen;

namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Recognises a yes or a no in English words and signs.</summary>
internal static class YesNoWords
{
    private static readonly FrozenSet<string> Yes =
        FrozenSet.Create("yes", "y", "yep", "yeah", "yup", "sure", "ok", "okay", "true", "agree", "agreed", "correct", "definitely", "absolutely");

    private static readonly FrozenSet<string> No = FrozenSet.Create("no", "n", "nope", "nop", "nah", "false", "disagree", "never");

    // "Not ok" is a no; "not sure" is neither.
    private static readonly FrozenSet<string> NoWhenNegated = FrozenSet.Create("ok", "okay", "true", "agree", "agreed", "correct");

    // The "t" is what the tokenizer leaves of "don't" and "isn't".
    private static readonly FrozenSet<string> Negations = FrozenSet.Create("not", "t", "dont", "isnt", "cannot");

    private static readonly string[] YesSigns = ["👍", "👌", "✅"];

    private static readonly string[] NoSigns = ["👎", "✋", "🖐", "❌"];

    /// <summary>True for yes, false for no, <c>null</c> for neither and for both.</summary>
    public static bool? Recognize(string utterance)
    {
        var answers = WordAnswers(utterance).Concat(SignAnswers(utterance)).Distinct().ToArray();
        return answers.Length == 1 ? answers[0] : null;
    }

    private static IEnumerable<bool> WordAnswers(string utterance)
    {
        var before = "";
        foreach (var word in Tokenizer.DefaultTokenizer(utterance).Select(token => token.Normalized))
        {
            var negated = Negations.Contains(before);
            if (No.Contains(word) || (negated && NoWhenNegated.Contains(word)))
            {
                yield return false;
            }
            else if (Yes.Contains(word) && !negated)
            {
                yield return true;
            }

            before = word;
        }
    }

    private static IEnumerable<bool> SignAnswers(string utterance)
    {
        if (YesSigns.Any(sign => utterance.Contains(sign, StringComparison.Ordinal)))
        {
            yield return true;
        }

        if (NoSigns.Any(sign => utterance.Contains(sign, StringComparison.Ordinal)))
        {
            yield return false;
        }
    }
}
