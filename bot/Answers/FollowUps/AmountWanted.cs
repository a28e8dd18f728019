using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>The kind of amount that a follow-up asks for: "how often?", "how long can it be?", "how many?".</summary>
internal sealed partial class AmountWanted
{
    private readonly Regex _asked;
    private readonly Regex _told;

    private AmountWanted(Regex asked, Regex told) => (_asked, _told) = (asked, told);

    private static AmountWanted[] Kinds { get; } =
    [
        new(AsksFrequency(), TellsFrequency()),
        new(AsksDuration(), TellsDuration()),
        new(AsksNumber(), TellsNumber()),
    ];

    /// <summary>The kind that a message asks for; null for none.</summary>
    public static AmountWanted? In(string message) =>
        string.Join(' ', Spoken.Words(message)) is var words ? Array.Find(Kinds, kind => kind._asked.IsMatch(words)) : null;

    /// <summary>
    /// Whether the rule beside may tell it. How long something takes or somebody needs is nothing that another rule's time says.
    /// </summary>
    public static bool MayStandBeside(string message) => !Array.Exists(Spoken.Words(message), Processing.Contains);

    private static readonly string[] Processing = ["take", "takes", "need", "needs", "wait", "reply", "answer", "respond", "hear"];

    /// <summary>Whether a clause tells such an amount, in a figure or in a word.</summary>
    public bool IsToldIn(string clause) => _told.IsMatch(clause);

    [GeneratedRegex(@"\bhow (often|regularly|frequently|many times)\b", RegexOptions.NonBacktracking)]
    private static partial Regex AsksFrequency();

    [GeneratedRegex(
        @"\b(regular\w*|daily|weekly|monthly|annual\w*|yearly|every|each|twice|at any time|often|occasional\w*|continual\w*)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex TellsFrequency();

    [GeneratedRegex(
        @"\bhow (long|soon|quickly|fast|late|early|many (minutes|hours|days|weeks|months|years))\b", RegexOptions.NonBacktracking)]
    private static partial Regex AsksDuration();

    [GeneratedRegex(
        @"\b(\d+|one|two|three|four|five|six|ten|twelve) (minute|hour|day|week|month|year)s?\b|\b(excessive\w*|occasional\w*|reasonabl\w*|briefly|a long time|permanent\w*|immediate\w*|prompt\w*|as soon as)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex TellsDuration();

    [GeneratedRegex(@"\bhow (many|much)\b", RegexOptions.NonBacktracking)]
    private static partial Regex AsksNumber();

    [GeneratedRegex(
        @"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|single|excessive\w*|occasional\w*|reasonabl\w*|minimum|limit\w*)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex TellsNumber();
}
