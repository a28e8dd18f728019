using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>Understands who turns away from what was talked about, and asks something else: "never mind that. Am I allowed to ...".</summary>
internal static class ChangeOfSubject
{
    private static readonly string[] Sections = ["turned away", "taken back", "well"];

    /// <summary>The question behind the turning away; null where a message does not turn away, or asks nothing then.</summary>
    public static string? QuestionIn(string message)
    {
        if (message.Length > TextLimits.Command)
        {
            return null;
        }

        var words = PlacedWords.Of(message);
        var from = 0;
        while (EndFrom(words, from) is { } end)
        {
            from = end;
        }

        return from > 0 && Asks(words, from) ? words.Text[words.StartOf(from)..] : null;
    }

    /// <summary>Where the turning away ends that begins at a word: before a mark, or before a question.</summary>
    private static int? EndFrom(PlacedWords words, int from)
    {
        var window = words.In(SecondThoughts.Phrases);
        return Sections
            .SelectMany(section => window.EndsFrom(from, section))
            .Where(end => end > from && end < words.Count && (words.IsSetApart(end) || Asks(words, end)))
            .Select(end => (int?)end)
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
