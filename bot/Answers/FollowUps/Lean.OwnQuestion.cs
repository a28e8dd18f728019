namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>Whether what follows an opening that leans is a question of its own.</summary>
public sealed partial record Lean
{
    /// <summary>"and can I swear" begins a question of its own; "and if I swear" does not.</summary>
    private static bool IsOwnQuestion(string[] words, int at, LeanWords all) =>
        words[at]
            is "can" or "could" or "may" or "am" or "is" or "are" or "do" or "does" or "should" or "must" or "will" or "would" or "what"
                or "when" or "where" or "who" or "how" or "why"
        && all.LengthAt("asks", words, at) > 0
        && words.Length - at > 3;

    /// <summary>"if I leave, do these rules still bind me" asks for itself; "that is no party, is it" does not.</summary>
    private static bool AsksLater(string[] words, int at, LeanWords all) =>
        Enumerable
            .Range(at, words.Length - at)
            .Any(place => all.LengthAt("asks-later", words, place) is > 0 and var length && place + length < words.Length);

    /// <summary>"And once it is up who looks after it" asks for itself; "and once we know who looks after it" does not.</summary>
    private static bool AsksInTheMiddle(string[] words, int from, int at) =>
        Enumerable
            .Range(at, words.Length - at)
            .Skip(1)
            .Any(place =>
                Wanted.Contains(words[place])
                && place + 2 < words.Length
                && (words[place - 1] == "then" || (words[from..at].Any(Times.Contains) && !BeforeWanted.Contains(words[place - 1])))
            );

    private static readonly string[] Wanted = ["who", "how", "where", "why", "which"];

    private static readonly string[] Times = ["once", "until", "while", "after", "before"];

    /// <summary>Behind these, such a word asks nothing.</summary>
    private static readonly string[] BeforeWanted =
    [
        "know", "knows", "ask", "asks", "tell", "tells", "see", "say", "says", "show", "shows", "sure", "about", "of", "on", "in", "for", "to",
        "with", "from", "at", "by", "someone", "somebody", "anyone", "anybody", "people", "one", "person", "those", "that", "them", "and", "or",
        "staff", "matter", "idea", "what", "not", "all", "everyone", "everybody", "place", "exactly", "somewhere", "is", "guess",
    ];
}
