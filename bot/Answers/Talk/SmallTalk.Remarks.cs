using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Talk;

/// <summary>Small talk in several stretches, each of sayings, a remark, or both: "boo! alright ta", "never mind, Jo's sorted it".</summary>
public sealed partial class SmallTalk
{
    /// <summary>More words than this are a story.</summary>
    private const int LongestRemarks = 18;

    /// <summary>
    /// The kinds of a message that is one remark, or of which every stretch between two marks is small talk; none where one is not.
    /// </summary>
    private List<SmallTalkKind> InStretches(string message, string[] all)
    {
        if (all.Length > 0 && WithRemark(all, [], 0) is { } remark)
        {
            return remark;
        }

        var kinds = new List<SmallTalkKind>();
        foreach (var words in Marks().Split(message).Select(Spoken.Words).Where(words => words.Length > 0))
        {
            var (said, end) = Leading(words);
            if (end == words.Length)
            {
                kinds.AddRange(said);
            }
            else if (WithRemark(words, said, end) is { } remarked)
            {
                kinds.AddRange(remarked);
            }
            else
            {
                return [];
            }
        }

        return kinds;
    }

    /// <summary>The kinds of a stretch that is a remark, with sayings before and behind it; null where it is none.</summary>
    private List<SmallTalkKind>? WithRemark(string[] words, List<SmallTalkKind> said, int end)
    {
        foreach (var from in end > 0 ? new[] { end, 0 } : [0])
        {
            for (var to = words.Length; to > from; to--)
            {
                var (behind, reached) = Leading(words, to);
                if (reached == words.Length && Remarks.Embedded.SectionOf(string.Join(' ', words, from, to - from)) is { } section)
                {
                    return [.. from == 0 ? [] : said, KindOf(section), .. behind];
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"[.!?,;:()\n]+|\s[-–—]+\s|…", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
