namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>The rest of a question in a word or three: "and tiktok", "at weekends", "lunch?".</summary>
internal static class Fragment
{
    private const int MostJoined = 3;

    private const int MostPlaced = 4;

    private const int MostBare = 2;

    private static readonly HashSet<string> Subjects = ["he", "she", "they", "it", "i", "we", "you", "hes", "shes", "theyre", "its", "thats"];

    private static readonly HashSet<string> Places =
    [
        "on", "in", "at", "for", "with", "during", "after", "before", "outside", "via", "using", "through", "without", "to", "from",
    ];

    /// <summary>Where the rest begins of something that is joined on: "and tiktok"; -1 where it is none.</summary>
    public static int Joined(string[] words, int start, LeanWords all)
    {
        var from = start + 1;
        while (from < words.Length && words[from] is "also" or "even" or "maybe" or "then")
        {
            from++;
        }

        return words[start] is "and" or "or" or "plus" && words.Length - from is >= 1 and <= MostJoined && IsThing(words, from, all) ? from : -1;
    }

    /// <summary>"At weekends", "on linkedin": a place or a time, and nothing else.</summary>
    public static bool IsPlaced(string[] words, int start) =>
        words.Length - start is >= 2 and <= MostPlaced && Places.Contains(words[start]) && words[start + 1] is not ("be" or "the" or "do" or "me");

    /// <summary>"Lunch?": a thing, asked about, and nothing else.</summary>
    public static bool IsBare(string[] words, int start, LeanWords all) =>
        words.Length - start is >= 1 and <= MostBare && IsThing(words, start, all);

    private static bool IsThing(string[] words, int from, LeanWords all) =>
        all.LengthAt("asks", words, from) == 0 && !Subjects.Contains(words[from]) && words[from..].Any(word => !all.IsThin(word));
}
