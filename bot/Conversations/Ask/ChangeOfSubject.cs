using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// A question with words before it that turn away from what goes on: "never mind that. Am I allowed to ...", "hang on, who sees this".
/// </summary>
/// <param name="Question">The question without them.</param>
/// <param name="IsTakenBack">Whether what went on is not wanted any more.</param>
/// <param name="IsTurn">Whether it is left, and not only put off.</param>
internal sealed record ChangeOfSubject(string Question, bool IsTakenBack, bool IsTurn)
{
    /// <summary>Characters: whoever turns to something else does not tell a story.</summary>
    private const int Longest = 400;

    private static readonly string[] TakenBack = ["taken back", "forbidden"];

    private static readonly string[] Turned = ["turned away", "well"];

    private static readonly string[] PutOff = ["hesitating", "a moment"];

    /// <summary>The question behind such words; null where a message has none of them, or asks nothing then.</summary>
    public static ChangeOfSubject? In(PoliteMessage message)
    {
        if (message.Text.Length > Longest)
        {
            return null;
        }

        var words = message.Words;
        var (from, isTakenBack, isTurn) = (0, false, false);
        while (true)
        {
            var back = EndFrom(words, from, TakenBack);
            var turn = EndFrom(words, from, Turned);
            var end = Math.Max(Math.Max(back, turn), EndFrom(words, from, PutOff));
            if (end == 0)
            {
                return from > 0 && Asks(words, from)
                    ? new ChangeOfSubject(words.Text[words.StartOf(from)..], isTakenBack, isTakenBack || isTurn)
                    : null;
            }

            (from, isTakenBack, isTurn) = (end, isTakenBack || back == end, isTurn || turn == end);
        }
    }

    /// <summary>Where such words end that begin at a word, before a mark or a question; 0 where none do.</summary>
    private static int EndFrom(PlacedWords words, int from, string[] sections)
    {
        var window = words.In(SecondThoughts.Phrases);
        return sections
            .SelectMany(section => window.EndsFrom(from, section))
            .Where(end => end > from && end < words.Count && (words.IsSetApart(end) || Asks(words, end)))
            .DefaultIfEmpty()
            .Max();
    }

    private static bool Asks(PlacedWords words, int from)
    {
        var rest = words.Text[words.StartOf(from)..];
        return ConfirmationRecognizer.Recognize(rest) is Confirmation.Question
            || RequestPhrases.BeginsAsQuestion(new PoliteMessage(rest))
            || words.In(SecondThoughts.Phrases).EndsFrom(from, "wants to know").Any(end => end < words.Count);
    }
}
