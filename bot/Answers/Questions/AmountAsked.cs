using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>
/// Questions for an amount: "how many weeks", "what is the biggest". A clause that has the words of such a question and tells no
/// amount is offered, and not given as the answer.
/// </summary>
internal static partial class AmountAsked
{
    /// <summary>Whether a question asks for an amount that a clause does not tell.</summary>
    public static bool IsOpen(string question, string clause) => Asked().IsMatch(question) && !Told().IsMatch(clause);

    [GeneratedRegex(@"\bhow (many|long)\b|\b(biggest|largest|maximum|longest|shortest|highest|lowest)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|single|each|every|all|only|hours?|days?|weeks?|months?|years?|minutes?|daily|weekly|monthly|annual\w*|excessive\w*|reasonabl\w*|occasional\w*|briefly|long|short|time|limit\w*|minimum|permanent\w*|indefinite\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Told();
}
