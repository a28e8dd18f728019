using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>
/// What a rule depends on: "unless", "if", "with permission", "open to the public". Where a clause says such a thing, nobody is told that
/// it has no exception.
/// </summary>
internal static partial class Limits
{
    /// <summary>The sentence of a clause that says what it depends on, letter for letter; null where it holds as it stands.</summary>
    public static string? In(Clause clause) => In(clause.Words);

    internal static string? In(string words) =>
        KeySentence.Where(words, sentence => Limiting().IsMatch(sentence) && !Doubting().IsMatch(sentence));

    [GeneratedRegex(
        @"\b(unless|except\w*|excluding|other than|apart from|only (if|when|where|with|after|once|during|outside)|(hours|use|purposes) only|if|provided|where possible|where appropriate|permission|consent|(appropriate|prior|written|express) (approval|authori[sz]ation)|should be agreed|accepted|normally|in general|as a general rule|open to the public|quite sure|in circumstances|as a last resort)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Limiting();

    /// <summary>"If in any doubt" sends somebody to a person, and is no condition of the rule.</summary>
    [GeneratedRegex(
        @"\b(if|when|where|until|unless)\b.{0,30}\b(doubts?|unsure|not sure)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Doubting();
}
