using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>
/// Questions for a detail: "how many weeks", "who is the officer and what's the extension". A clause that has the words of such a
/// question and does not tell the detail is no answer: the policy leaves it open, and that is what is said.
/// </summary>
internal static partial class DetailAsked
{
    /// <summary>
    /// The detail that a question asks for and its best clause does not tell; <see cref="Detail.None"/> where nothing is open.
    /// </summary>
    public static Detail Open(string question, Clause clause) => Open(question, clause.Quotation, clause.Place);

    /// <param name="clause">The clause's words.</param>
    /// <param name="place">Where it stands: a clause of the appendix that is asked for tells what is in it.</param>
    internal static Detail Open(string question, string clause, string place = "") =>
        IsAmountOpen(question, clause) ? Detail.Amount
        : Holder().IsMatch(question) && !Reached().IsMatch(clause) ? Detail.Holder
        : Appendix().Match(question) is { Success: true } appendix
        && !place.Contains(appendix.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)
            ? Detail.Appendix
        : Detail.None;

    /// <summary>
    /// The place of a clause that names the amount of time that is asked for, where the first one names none; null where none does.
    /// </summary>
    /// <param name="matches">Whether the clause at a place matches the question well.</param>
    public static int? Better(string question, IReadOnlyList<Clause> ranked, Func<int, bool> matches) =>
        AsksForTime().IsMatch(question)
            ? Enumerable.Range(1, ranked.Count - 1)
                .Where(at => matches(at) && Span().IsMatch(ranked[at].Quotation) && Open(question, ranked[at]) == Detail.None)
                .Select(at => (int?)at)
                .FirstOrDefault()
            : null;

    private static bool IsAmountOpen(string question, string clause) =>
        (Counted().IsMatch(question) && !Number().IsMatch(clause))
        || (ClockTime().IsMatch(question) && !Clock().IsMatch(clause))
        || (Measured().IsMatch(question) && !Measure().IsMatch(clause));

    /// <summary>
    /// "How many", and a choice between daily and weekly: only a number answers. What somebody else asks or sees ("how many he asked for")
    /// is not the question.
    /// </summary>
    [GeneratedRegex(
        @"(^|[.,;:!?()–-]\s*|\b(and|so|but|or|then|also|please|know|wonder|wondering) )how many\b|\bhow many( \w+){1,3} (do|does|is|are|will|can|could|should|must|would|has|have|may|might|am)\b|\bhow many( \w+)?\W*$|\b(daily|weekly|monthly)\b.{0,20}\bor\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|single|each|every|daily|weekly|monthly|annual\w*|public|anyone|anybody|everyone|everybody)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    /// <summary>"How many days", "how long", "how often".</summary>
    [GeneratedRegex(
        @"\bhow (many|much) (\w+ )?(minutes?|hours?|days?|weeks?|months?|years?|time|notice)\b|\bhow (long|often|soon|far ahead)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AsksForTime();

    /// <summary>"Five working days", "48 hours", "every month".</summary>
    [GeneratedRegex(
        @"(\b\d+|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|each|every))\)? (\w+ )?(minutes?|hours?|days?|weeks?|months?|years?)\b|\b(daily|weekly|monthly|annually)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"\b(what|which) time (do|does|is|are|will|can|should|must)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClockTime();

    [GeneratedRegex(
        @"\d|\b(noon|midnight|lunch|breaks?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    /// <summary>"How long", "how often" and "the biggest": words such as "regularly" and "reasonable" answer too.</summary>
    [GeneratedRegex(
        @"(^|[.,;:!?()–-]\s*|\b(and|so|but|or|then|also|please|know|wonder|wondering) )how (long|often)\b|\bhow (long|often) (do|does|is|are|will|can|could|should|must|would|has|have|may|might|am)\b|\bhow (long|often)\W*$|\b(biggest|largest|maximum|longest|shortest|highest|lowest)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Measured();

    [GeneratedRegex(
        @"\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|single|each|every|all|only|hours?|days?|weeks?|months?|years?|minutes?|daily|weekly|monthly|annual\w*|often|frequent\w*|regular\w*|excessive\w*|reasonabl\w*|occasional\w*|briefly|long|short|time|limit\w*|minimum|permanent\w*|indefinite\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Measure();

    [GeneratedRegex(
        @"\bwho('s| is|s) (the|our|my) (\w+ ){0,4}(officer|representative|rep|head|director|contact)\b|\bwhat('s| is|s) (the|our|my|his|her|their) [\w '’]{0,40}(called|name|(phone|telephone|mobile|extension|contact) ?(number)?|extension)\b|\b(name|number|extension) (of|for) (the|our|my) (\w+ ){0,4}(officer|representative|rep|head|director|manager)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Holder();

    /// <summary>A telephone number or an address on the net.</summary>
    [GeneratedRegex(@"\d{4}|@|\bhttps?:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reached();

    [GeneratedRegex(
        @"\bwhat (does|do|did|is|'s|s|are)\b[\w ']{0,30}\b(?<name>appendix (\d|[a-z]|one|two|three))\b|\b(?<name>appendix (\d|[a-z]|one|two|three)) (says?|tells?|contains?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Appendix();
}
