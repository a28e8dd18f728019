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

    private static readonly string[] Trailing = ["then", "too", "also", "though", "please", "as", "well", "tho", "instead"];

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

        return string.Join(' ', words.Take(to).Select(word => Others.GetValueOrDefault(word, word)));
    }
}
