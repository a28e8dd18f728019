using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>A fact that is told with the question whether it changes anything: "I work from home, does that make a difference".</summary>
internal static class FactAskedAbout
{
    private static readonly string[][] Tails =
    [
        .. from does in new[] { "does", "would", "will", "do" }
           from it in new[] { "that", "it", "this", "they" }
           from change in new[]
           {
               "make a difference", "make any difference", "make it different", "make it ok", "make it alright", "make it allowed",
               "change it", "change anything", "change things", "change that", "change the answer", "matter", "count", "help", "affect it",
           }
           select Spoken.Words($"{does} {it} {change}"),
        .. new[] { "is that different", "is it different", "is that any different", "is it any different" }.Select(Spoken.Words),
    ];

    private static readonly string[] Joining = ["and", "but", "so", "well", "ok", "though"];

    /// <summary>The words of the fact; null where a message does not end in that question, or tells nothing before it.</summary>
    public static string[]? In(string[] words)
    {
        var tail = Array.Find(Tails, tail => words.Length > tail.Length && Spoken.StandsAt(tail, words, words.Length - tail.Length));
        string[] fact = tail is null ? [] : [.. words[..^tail.Length].SkipWhile(Joining.Contains)];
        return fact.Length > 1 ? fact : null;
    }
}
