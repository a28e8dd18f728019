using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>
/// The questions of one message. It has several only where each begins as a question does, asks about something of its own, and finds
/// another clause.
/// </summary>
public static partial class QuestionParts
{
    /// <summary>From how many letters on a message is a story, in which the questions are looked for.</summary>
    private const int Story = 400;

    private const int FewestWords = 4;

    /// <summary>The questions in their order, at least one: the message itself where it asks one thing.</summary>
    public static IReadOnlyList<string> Of(string message, Func<string, Answer> answer)
    {
        var pieces = Pieces(message);
        if (message.Length > Story)
        {
            var asked = pieces.FindAll(IsQuestion);
            return asked.Count > 0 && answer(message).State is not AnswerState.Answered ? asked : [message];
        }

        if (pieces.Count < 2)
        {
            return [message];
        }

        if (!pieces.TrueForAll(IsQuestion))
        {
            return IsTheQuestion(pieces, message, answer) is { } question ? [question] : [message];
        }

        var answers = pieces.ConvertAll(piece => answer(piece));
        var isOneThing = answers.TrueForAll(one => one.State is AnswerState.Unsure && one.Silence is null)
            || answers.Select(First).Distinct().Count() < answers.Count
            || answers.Exists(one => one.State is AnswerState.NotPolicy or AnswerState.Empty);
        return isOneThing ? [message] : pieces;
    }

    /// <summary>
    /// What stands on both sides of the joining words of a question: what somebody may point at who asked about two things in one sentence.
    /// </summary>
    public static IReadOnlyList<string> Halves(string question) =>
        [.. Joint().Split(question).Select(half => half.Trim(' ', ',', ';', '?', '.')).Where(half => Spoken.Words(half).Length > 1)];

    /// <summary>
    /// The one question of a message behind which only circumstances are told, where it is answered and the whole is not; or where it
    /// finds clauses and the whole finds none. What is told before a question belongs to it: "... can I take it off?".
    /// </summary>
    private static string? IsTheQuestion(List<string> pieces, string message, Func<string, Answer> answer)
    {
        if (
            pieces.FindAll(piece => IsQuestion(piece) || piece.EndsWith('?')) is not [var question]
            || Spoken.Words(question).Length < FewestWords
            || pieces.TakeWhile(piece => piece != question).Any(before => Spoken.Words(before).Length > FewestWords)
            || answer(message) is not { State: not AnswerState.Answered } whole
        )
        {
            return null;
        }

        var isNothing = whole is { State: AnswerState.Unsure, Silence: null, LeftOpen: Detail.None };
        return answer(question).State is AnswerState.Answered || (isNothing && answer(question).State is AnswerState.Candidates)
            ? question
            : null;
    }

    private static string First(Answer answer) => answer switch
    {
        { Shown: [var first, ..] } => first.Address,
        { Silence: { } silence } => silence.Topic,
        _ => "",
    };

    /// <summary>Parted after a question mark, and before a joining word that a question follows.</summary>
    private static List<string> Pieces(string message) =>
        [
            .. Border()
                .Split(message)
                .Select(piece => Joining().Replace(piece.Trim(' ', ',', ';', '-', '\n', '\r', '\t'), ""))
                .Where(piece => piece.Any(char.IsLetterOrDigit)),
        ];

    private static bool IsQuestion(string piece)
    {
        var words = Spoken.Words(piece);
        return words.Length >= FewestWords && Asking.Contains(words[0]);
    }

    private static readonly HashSet<string> Asking =
    [
        "can", "could", "may", "am", "is", "are", "do", "does", "did", "should", "shall", "must", "will", "would", "what", "whats", "when",
        "where", "which", "who", "whos", "how", "why", "has", "have",
    ];

    [GeneratedRegex(
        @"(?<=\?)[\s,;]+|(?<=[.!\n])\s+|[\s,;]+(?=(?:and|also|plus|and also|oh and)[\s,]+(?:can|could|may|am|is|are|do|does|should|must|will|would|what|when|where|which|who|how)\s+(?:i|we|my|it|they|you|the|there|someone|staff|people|if|he|she|do|is|are|can|happens|about)\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        TextLimits.RegexMilliseconds)]
    private static partial Regex Border();

    [GeneratedRegex(
        @"[\s,;]+(?:and|or)[\s,]+|\?\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"^(?:(?:and|also|plus|oh|hi|hello|ok|so|then|secondly|first|firstly|second|another thing|finally|lastly|\d[.)])[\s,:-]+)+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TextLimits.RegexMilliseconds)]
    private static partial Regex Joining();
}
