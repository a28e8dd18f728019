namespace TeamsPolicyBot.Search.Analysis;

/// <summary>The word lists of the Snowball English stemmer.</summary>
internal static class StemmerWords
{
    /// <summary>Whole words with a stem of their own.</summary>
    public static IReadOnlyDictionary<string, string> Irregular { get; } = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    /// <summary>Beginnings after which region 1 starts, wherever the vowels are.</summary>
    public static string[] Region1Starts { get; } = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    /// <summary>Words in -eed that are not past tenses.</summary>
    public static IReadOnlySet<string> KeepEed { get; } = new HashSet<string> { "proceed", "exceed", "succeed" };

    /// <summary>Words in -ing that are not forms of a verb.</summary>
    public static IReadOnlySet<string> KeepIng { get; } = new HashSet<string> { "inning", "outing", "canning", "herring", "earring", "evening" };

    /// <summary>Longest first, as in the other tables.</summary>
    public static SuffixRule[] Step2 { get; } =
    [
        new("ational", "ate"), new("fulness", "ful"), new("iveness", "ive"), new("ization", "ize"), new("ousness", "ous"),
        new("biliti", "ble"), new("lessli", "less"), new("tional", "tion"),
        new("alism", "al"), new("aliti", "al"), new("ation", "ate"), new("entli", "ent"), new("fulli", "ful"), new("iviti", "ive"),
        new("ogist", "og"), new("ousli", "ous"),
        new("abli", "able"), new("alli", "al"), new("anci", "ance"), new("ator", "ate"), new("enci", "ence"), new("izer", "ize"),
        new("bli", "ble"), new("ogi", "og", After: "l"), new("li", "", After: "cdeghkmnrt"),
    ];

    public static SuffixRule[] Step3 { get; } =
    [
        new("ational", "ate"), new("tional", "tion"), new("alize", "al"), new("ative", "", InRegion2: true), new("icate", "ic"),
        new("iciti", "ic"), new("ical", "ic"), new("ness", ""), new("ful", ""),
    ];

    public static SuffixRule[] Step4 { get; } =
    [
        new("ement", ""), new("able", ""), new("ance", ""), new("ence", ""), new("ible", ""), new("ment", ""), new("ant", ""), new("ate", ""),
        new("ent", ""), new("ion", "", After: "st"), new("ism", ""), new("iti", ""), new("ive", ""), new("ize", ""), new("ous", ""),
        new("al", ""), new("er", ""), new("ic", ""),
    ];
}

/// <summary>An ending and what takes its place.</summary>
/// <param name="After">Letters of which one must stand before the ending; empty for any.</param>
/// <param name="InRegion2">Whether the ending must stand in region 2 although the step asks for less.</param>
internal sealed record SuffixRule(string Ending, string Replacement, string After = "", bool InRegion2 = false);
