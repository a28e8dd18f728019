using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// What a message goes on from, in the words of whoever typed it: a person who is asked to help needs the question that a follow-up
/// follows, and never the bot's own reading of it.
/// </summary>
internal static class TalkThread
{
    /// <summary>More is a story: its beginning and what was said last tell it.</summary>
    private const int Longest = 7;

    /// <summary>What a question goes on from.</summary>
    /// <param name="before">What was just talked about; null where nothing was.</param>
    /// <param name="isOfSame">Whether both stand in one message.</param>
    public static IReadOnlyList<string> Of(string question, Reading reading, Answer answer, AskedQuestion? before, bool isOfSame)
    {
        if (before is null || IsTurn(question))
        {
            return [];
        }

        var isUnsure = answer.State is AnswerState.Unsure;
        var goesOn = isOfSame || reading.As is not ReadAs.Alone || Leans(question)
            || (isUnsure && (before.Care is not null || before.ReadAs is not null));
        return goesOn ? Until(before)
            : isUnsure && ConfirmationRecognizer.Recognize(question) is not Confirmation.Question ? [before.Text]
            : [];
    }

    /// <summary>
    /// What words of distress go on from: what was told of it before, or else the question before them, which may be why they are said.
    /// </summary>
    public static IReadOnlyList<string> OfCare(AskedQuestion? before) =>
        before is null ? []
        : before.Care is not null ? before.Thread
        : Until(before);

    /// <summary>All that was typed of a matter, each once.</summary>
    public static string Words(AskedQuestion question) =>
        string.Join('\n', Lines([.. question.Thread, question.Text]).Distinct(StringComparer.OrdinalIgnoreCase));

    private static bool Leans(string question) =>
        Lean.Of(question).Leaning is not Leaning.None
        || PlacedWords.Of(question).In(SecondThoughts.Phrases).EndsFrom(0, "goes on").Any();

    private static bool IsTurn(string question) => ChangeOfSubject.In(new PoliteMessage(question)) is { IsTurn: true };

    /// <summary>What a message that goes on from a question goes on from.</summary>
    public static IReadOnlyList<string> Until(AskedQuestion before) => Short([.. before.Thread, .. Lines([before.Text])]);

    private static IReadOnlyList<string> Short(IReadOnlyList<string> thread) =>
        thread.Count <= Longest ? thread : [thread[0], .. thread.TakeLast(Longest - 1)];

    private static IEnumerable<string> Lines(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
