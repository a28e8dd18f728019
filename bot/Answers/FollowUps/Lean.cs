using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>How much a message leans on what was said before it, by its wording alone.</summary>
public enum Leaning
{
    /// <summary>It is a question of its own.</summary>
    None,

    /// <summary>A question that points back with a word: "do they have to agree?".</summary>
    Slight,

    /// <summary>The rest of a question: "what about my own phone?", "even if they agree?".</summary>
    Full,

    /// <summary>It takes back what was said: "no, I meant linkedin".</summary>
    Correction,
}

/// <summary>The lean of a message, and what is left of it without the words that lean.</summary>
/// <param name="Rest">The words that say something new, lower case.</param>
/// <param name="IsCondition">Whether it adds a condition ("even if ...") and does not turn to something else ("what about ...").</param>
public sealed partial record Lean(Leaning Leaning, IReadOnlyList<string> Rest, bool IsCondition = false)
{
    /// <summary>Whether it asks nothing, and adds a fact: "she left two years ago".</summary>
    public bool IsFact { get; init; }

    /// <summary>Whether it is a thing and nothing else ("lunch?"), which may as well be a subject of its own.</summary>
    public bool IsBare { get; init; }

    /// <summary>What is said back of it: the first clause of the rest.</summary>
    public IReadOnlyList<string> Echo { get; init; } = Rest;

    /// <summary>A fact that is added is short.</summary>
    private const int MostInFact = 12;

    /// <summary>How many words of a subject such a fact may have.</summary>
    private const int MostSubjectOfFact = 4;

    /// <summary>More than this is a story of its own, whatever it begins with.</summary>
    private const int MostWords = 16;

    /// <summary>A question that points back is short: what is longer says itself what it is about.</summary>
    private const int MostInSlight = 12;

    /// <summary>How many words of a subject such a question may have.</summary>
    private const int MostOwnSubject = 2;

    private const int MostInFragment = 7;

    private static readonly string[] Conditions =
    [
        "if", "when", "unless", "though", "even", "once", "until", "while", "suppose", "supposing",
    ];

    /// <summary>Fillers before a message that change nothing.</summary>
    private static readonly string[] Fillers =
    [
        "ok", "okay", "right", "hmm", "um", "oh", "ah", "well", "yeah", "yes", "fine", "thanks", "thank", "you", "so", "cool", "great",
    ];

    /// <summary>The lean of a message.</summary>
    public static Lean Of(string message) => Read(message) is var lean ? lean with { Echo = FirstClause.Of(message, lean.Rest) } : lean;

    private static Lean Read(string message)
    {
        var words = RefusedLast(message);
        words = words is ["hang" or "hold", "on", _, ..] ? words[2..] : words;
        var all = LeanWords.Embedded;
        if (words.Length is 0 or > MostWords)
        {
            return new Lean(Leaning.None, words);
        }

        if (Correction(words, all) is { } corrected)
        {
            return corrected with { Rest = WithoutTail(message, corrected.Rest) };
        }

        if (FactAskedAbout.In(words) is { } fact)
        {
            return new Lean(Leaning.Full, fact, IsCondition: true) { IsFact = true };
        }

        foreach (var from in Starts(words))
        {
            if (
                all.LengthAt("opens", words, from) is > 0 and var opened
                && from + opened < words.Length
                && !IsOwnQuestion(words, from + opened, all)
                && !AsksLater(words, from + opened, all)
                && !AsksInTheMiddle(words, from, from + opened)
            )
            {
                return Full(words, from, opened);
            }
        }

        var isAsked = message.AsSpan().TrimEnd(" .!)\"'").EndsWith("?");
        var start = Starts(words).Last();
        var isJoined = words[start] is "and" or "but" or "or" && start + 1 < words.Length && all.LengthAt("asks", words, start + 1) > 0;
        if (isAsked && !isJoined && words.Length - start <= MostInFragment && all.LengthAt("fragments", words, start) > 0)
        {
            return Full(words, words[start] is "and" or "but" or "or" && start + 1 < words.Length ? start + 1 : start, 0);
        }

        if (Fragment.Joined(words, start, all) is >= 0 and var thing)
        {
            return Full(words, thing, 0);
        }

        if (!isAsked && Fragment.IsPlaced(words, start))
        {
            return Full(words, start, 0);
        }

        if (isAsked && Fragment.IsBare(words, start, all))
        {
            return Full(words, start, 0) with { IsBare = true };
        }

        if (!isAsked && IsFactOf(words[start..], all))
        {
            return new Lean(
                Leaning.Full, words[start] is "but" or "because" or "cos" or "and" or "well" && start + 1 < words.Length
                    ? words[(start + 1)..]
                    : words[start..],
                IsCondition: true
            )
            {
                IsFact = true,
            };
        }

        return IsThin(words[start..], isAsked, all)
            ? new Lean(Leaning.Slight, words[start] is "and" or "but" or "or" ? words[(start + 1)..] : words[start..])
            : new Lean(Leaning.None, words);
    }

    private static bool IsFactOf(string[] words, LeanWords all)
    {
        var from = words[0] is "but" or "because" or "cos" or "and" or "well" && words.Length > 1 ? 1 : 0;
        var fewest = words[from] is "hes" or "shes" or "theyre" or "its" or "im" ? 2 : 3;
        return words.Length >= fewest && words.Length <= MostInFact
            && !IsQuestionWord(words[from])
            && all.LengthAt("adds", words, 0) + all.LengthAt("adds", words, from) > 0
            && words.Count(word => !all.IsThin(word)) <= MostSubjectOfFact;
    }

    private static bool IsQuestionWord(string word) => word
        is "can" or "could" or "may" or "am" or "is" or "are" or "do" or "does" or "did" or "should" or "must" or "will" or "would" or "what"
            or "when" or "where" or "who" or "how" or "why" or "which" or "please" or "thanks" or "thank";

    /// <summary>A short question that points back, or is joined on, and hardly names a subject itself.</summary>
    private static bool IsThin(string[] words, bool isAsked, LeanWords all)
    {
        var isJoined = words[0] is "and" or "but" or "or" && words.Length > 1;
        var isQuestion = isAsked || all.LengthAt("asks", words, isJoined ? 1 : 0) > 0;
        var subject = words.Count(word => !all.IsThin(word));
        return isQuestion
            && words.Length <= MostInSlight
            && subject <= MostOwnSubject
            && (isJoined || subject == 0 || PointsBack(words, all));
    }

    private static Lean Full(string[] words, int from, int opened)
    {
        var opening = words[from..(from + opened)];
        // "what if the families agree" keeps its condition; "what about linkedin" only its subject.
        var isCondition = opening.Any(Conditions.Contains) || words[from] is "if" or "when" or "unless";
        var rest = words[(from + opened)..];
        var keepsPlace =
            opened > 0
            && (
                (IsPlace(opening[^1]) && opening[0] is "and" or "or" or "but" or "even" or "not")
                || opening[^1] is "once" or "until" or "while" or "his" or "her" or "their" or "your"
            );
        return new Lean(Leaning.Full, keepsPlace ? [opening[^1], .. rest] : rest, isCondition);
    }

    /// <summary>"and on linkedin" leaves "on linkedin".</summary>
    private static bool IsPlace(string word) =>
        word is "on" or "in" or "at" or "for" or "with" or "to" or "from" or "during" or "after" or "before" or "outside" or "my" or "our";

    /// <summary>Places where the message may begin after words that change nothing.</summary>
    private static IEnumerable<int> Starts(string[] words)
    {
        yield return 0;
        for (var at = 0; at < words.Length - 1 && Fillers.Contains(words[at]); at++)
        {
            yield return at + 1;
        }
    }

    private static bool PointsBack(string[] words, LeanWords all)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (all.LengthAt("not-refers", words, at) is > 0 and var skipped)
            {
                at += skipped - 1;
            }
            else if (all.LengthAt("refers", words, at) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
