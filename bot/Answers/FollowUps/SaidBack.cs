namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>Somebody's words as the bot says them back: "on my own phone" is "on your own phone".</summary>
public static class SaidBack
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["i"] = "you",
        ["im"] = "you are",
        ["ive"] = "you have",
        ["id"] = "you would",
        ["ill"] = "you will",
        ["me"] = "you",
        ["my"] = "your",
        ["mine"] = "yours",
        ["myself"] = "yourself",
        ["am"] = "are",
        ["we"] = "you",
        ["were"] = "were",
        ["our"] = "your",
        ["ours"] = "yours",
        ["us"] = "you",
        ["its"] = "it is",
        ["thats"] = "that is",
        ["hes"] = "he is",
        ["shes"] = "she is",
        ["theyre"] = "they are",
        ["dont"] = "do not",
        ["doesnt"] = "does not",
        ["theyve"] = "they have",
        ["weve"] = "you have",
        ["youre"] = "I am",
        ["theres"] = "there is",
        ["wasnt"] = "was not",
        ["werent"] = "were not",
        ["wouldnt"] = "would not",
        ["shouldnt"] = "should not",
        ["couldnt"] = "could not",
        ["ur"] = "your",
        ["isnt"] = "is not",
        ["arent"] = "are not",
        ["cant"] = "cannot",
        ["wont"] = "will not",
        ["didnt"] = "did not",
        ["havent"] = "have not",
        ["hasnt"] = "has not",
        ["facebook"] = "Facebook",
        ["fb"] = "Facebook",
        ["twitter"] = "Twitter",
        ["x"] = "X",
        ["linkedin"] = "LinkedIn",
        ["instagram"] = "Instagram",
        ["insta"] = "Instagram",
        ["tiktok"] = "TikTok",
        ["whatsapp"] = "WhatsApp",
        ["youtube"] = "YouTube",
        ["snapchat"] = "Snapchat",
        ["wikipedia"] = "Wikipedia",
        ["ipad"] = "iPad",
    };

    private static readonly string[] Trailing = ["then", "too", "also", "though", "please", "as", "well", "tho", "instead", "sorry"];

    /// <param name="words">Lower case, as <see cref="Reading.Said"/> has them.</param>
    public static string Of(IReadOnlyList<string> words)
    {
        var to = words.Count;
        while (
            to > 1
            && Trailing.Contains(words[to - 1])
            && !(words[to - 1] is "then" && words[to - 2] is "by" or "since" or "until" or "till" or "before")
        )
        {
            to--;
        }

        var last = Math.Min(to, Most);
        while (last < to && last > Fewest && Loose.Contains(words[last - 1]))
        {
            last--;
        }

        return string.Join(' ', Enumerable.Range(0, last).Select(at => Word(words, at))) + (last < to ? " …" : "");
    }

    private static readonly string[] Loose =
    [
        "a", "an", "the", "my", "your", "his", "her", "our", "their", "its", "to", "of", "on", "in", "at", "for", "with", "by", "from",
        "and", "or", "i", "you", "we", "he", "she", "they", "it", "when", "if", "that", "not", "has", "is", "put",
    ];

    /// <summary>What is cut does not end with a word that needs another, but is not cut to nothing for that.</summary>
    private const int Fewest = 4;

    /// <summary>More than this is not read back to anybody.</summary>
    public const int Most = 8;

    private static string Word(IReadOnlyList<string> words, int at) => (words[at], at == 0 ? "" : words[at - 1]) switch
    {
        ("was", "i") => "were",
        ("hes" or "shes" or "its" or "thats" or "theres" or "whos", _) when at + 1 < words.Count => Short(words[at], words[at + 1]),
        var (word, _) => Others.GetValueOrDefault(word, word),
    };

    /// <summary>"He's" is "he has" before "left" and "he is" before "here"; before what may be either it stays as it is said.</summary>
    private static string Short(string word, string next)
    {
        var isWithHas = Array.IndexOf(Happened, next is "already" or "just" or "never" or "now" ? "" : next) >= 0;
        return isWithHas ? $"{word[..^1]} has" : next.EndsWith("ed", StringComparison.Ordinal) ? $"{word[..^1]}'s" : $"{word[..^1]} is";
    }

    /// <summary>What somebody has done, and cannot be.</summary>
    private static readonly string[] Happened =
    [
        "left", "been", "gone", "got", "had", "said", "asked", "agreed", "told", "sent", "given", "taken", "moved", "retired", "resigned",
        "posted", "messaged", "shared", "become", "seen", "joined", "started", "stopped", "changed", "died", "put", "made", "come", "happened",
    ];
}
