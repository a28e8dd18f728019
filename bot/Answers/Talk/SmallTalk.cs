using System.Collections.Frozen;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Talk;

/// <summary>
/// Tells a greeting from a question: a message is small talk when it consists of nothing but the words and sayings in
/// <c>en.txt</c>. One word more, and it is taken for a question.
/// </summary>
public sealed partial class SmallTalk
{
    private const string Filler = "filler";
    private const string Trail = "trail";
    /// <summary>Nobody takes leave in more words.</summary>
    private const int LongestTrailed = 12;

    /// <summary>How many words unknown to the knowledge may follow thanks.</summary>
    private const int MostStrange = 2;

    private readonly FrozenDictionary<string, string> _sectionOf;

    /// <summary>How many words the longest saying has that begins with a word.</summary>
    private readonly FrozenDictionary<string, int> _longestFrom;
    private readonly FrozenSet<string> _trails;

    /// <summary>What begins so may take something back.</summary>
    private readonly FrozenSet<string> _refusals = new[] { "no", "nope", "nah", "sorry", "oops", "whoops" }.ToFrozenSet(
        StringComparer.Ordinal);

    internal SmallTalk(IReadOnlyDictionary<string, string> sectionOf)
    {
        _sectionOf = sectionOf.Where(saying => saying.Value != Trail).ToFrozenDictionary(StringComparer.Ordinal);
        _longestFrom = _sectionOf
            .Keys.Select(saying => saying.Split(' '))
            .GroupBy(words => words[0], words => words.Length)
            .ToFrozenDictionary(lengths => lengths.Key, lengths => lengths.Max(), StringComparer.Ordinal);
        _trails = sectionOf.Where(saying => saying.Value == Trail).Select(saying => saying.Key).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The words in the program.</summary>
    public static SmallTalk Embedded { get; } = new(Read(SectionFile.Read("SmallTalk.en.txt")));

    /// <summary>The kind of small talk, or <see cref="SmallTalkKind.None"/> for anything that may be a question.</summary>
    /// <param name="strange">Words of the message that the knowledge does not know: behind thanks they are what one calls somebody.</param>
    public SmallTalkKind Recognise(string message, IReadOnlySet<string>? strange = null)
    {
        var words = Spoken.Words(message);
        var (kinds, end) = Leading(words);
        var isAll = end == words.Length || (!message.Contains('?', StringComparison.Ordinal) && OnlyTrails(words, end, kinds, strange));
        kinds = isAll ? kinds : words.Length <= LongestRemarks ? InStretches(message, words) : [];
        return kinds.Count == 0 && TakesLeave(message, words) ? SmallTalkKind.Thanks : kinds.OrderByDescending(Weight).FirstOrDefault();
    }

    /// <summary>Whether somebody agrees, says what they will do, and thanks: "right, I will ask at the desk, thanks".</summary>
    private bool TakesLeave(string message, string[] words) =>
        words.Length is >= ShortestLeave and <= LongestLeave
        && !message.Contains('?', StringComparison.Ordinal)
        && words[0] is "ok" or "okay" or "right" or "great" or "brill" or "lovely" or "fine" or "cool" or "perfect" or "sound" or "sorted"
        && _sectionOf.GetValueOrDefault(words[^1]) is "thanks"
        && (
            words[1].EndsWith("ing", StringComparison.Ordinal)
            || words[1] is "ill" or "il" or "im" or "well" or "will"
            || words is [_, "i", "will" or "shall", ..]
        )
        && !words.Any(LeaveNothing.Contains);

    private const int ShortestLeave = 4;

    private const int LongestLeave = 14;

    /// <summary>Who says one of these asks or wants something too.</summary>
    private static readonly FrozenSet<string> LeaveNothing = FrozenSet.Create(
        "can", "could", "should", "would", "may", "is", "are", "do", "does", "what", "who", "how", "when", "where", "why", "which", "if", "but",
        "need", "want", "wondering", "asking", "send", "post", "posting", "put", "putting");

    /// <summary>The kinds of the sayings that follow each other from a word on, and where they end.</summary>
    private (List<SmallTalkKind> Kinds, int End) Leading(string[] words, int at = 0)
    {
        var kinds = new List<SmallTalkKind>();
        while (at < words.Length && SayingAt(words, at) is (> 0 and var length, var section))
        {
            if (section != Filler)
            {
                kinds.Add(KindOf(section));
            }

            at += length;
        }

        return (kinds, at);
    }

    /// <summary>
    /// Whether thanks, a farewell or an assent is followed by nothing but words that say when, how or to whom: "thanks, I will ask her
    /// tomorrow".
    /// </summary>
    private bool OnlyTrails(string[] words, int from, List<SmallTalkKind> kinds, IReadOnlySet<string>? strange) =>
        words.Length <= LongestTrailed
        && kinds.TrueForAll(kind =>
            kind
                is SmallTalkKind.Thanks
                    or SmallTalkKind.Goodbye
                    or SmallTalkKind.Praise
                    or SmallTalkKind.Acknowledge
                    or SmallTalkKind.Greeting
        )
        && !_refusals.Contains(words[0])
        && words.Skip(from).Count(word => !IsTrail(word))
            <= (kinds.Exists(kind => kind is SmallTalkKind.Thanks or SmallTalkKind.Goodbye) ? MostStrange : 0)
        && words.Skip(from).All(word => IsTrail(word) || strange?.Contains(word) is true);

    private bool IsTrail(string word) =>
        _trails.Contains(word) || _sectionOf.GetValueOrDefault(word) is Filler or "thanks" or "goodbye" or "acknowledge" or "praise";

    /// <summary>Longest saying first, so that "thanks for your help" is thanks and not a call for help.</summary>
    private (int Length, string Section) SayingAt(string[] words, int at)
    {
        for (var length = Math.Min(_longestFrom.GetValueOrDefault(words[at]), words.Length - at); length > 0; length--)
        {
            if (_sectionOf.TryGetValue(string.Join(' ', words, at, length), out var section))
            {
                return (length, section);
            }
        }

        return (0, "");
    }

    /// <summary>"Hi, what can you do?" is a call for help: what asks something outweighs what does not.</summary>
    private static int Weight(SmallTalkKind kind) => kind switch
    {
        SmallTalkKind.Help => 10,
        SmallTalkKind.NotWhatIAsked => 9,
        SmallTalkKind.Complaint => 8,
        SmallTalkKind.Mood => 7,
        SmallTalkKind.Swearing => 6,
        SmallTalkKind.WhoMadeYou or SmallTalkKind.WhoAreYou => 5,
        SmallTalkKind.Retracted or SmallTalkKind.Goodbye => 4,
        SmallTalkKind.Joke or SmallTalkKind.Thanks or SmallTalkKind.Apology => 3,
        SmallTalkKind.Reaction or SmallTalkKind.Praise => 2,
        SmallTalkKind.Greeting => 1,
        _ => 0,
    };

    private static SmallTalkKind KindOf(string section) => section switch
    {
        "greeting" => SmallTalkKind.Greeting,
        "thanks" => SmallTalkKind.Thanks,
        "goodbye" => SmallTalkKind.Goodbye,
        "help" => SmallTalkKind.Help,
        "who-are-you" => SmallTalkKind.WhoAreYou,
        "who-made-you" => SmallTalkKind.WhoMadeYou,
        "praise" => SmallTalkKind.Praise,
        "complaint" => SmallTalkKind.Complaint,
        "not-what-i-asked" => SmallTalkKind.NotWhatIAsked,
        "mood" => SmallTalkKind.Mood,
        "swearing" => SmallTalkKind.Swearing,
        "acknowledge" => SmallTalkKind.Acknowledge,
        "retracted" => SmallTalkKind.Retracted,
        "joke" => SmallTalkKind.Joke,
        "reaction" => SmallTalkKind.Reaction,
        "apology" => SmallTalkKind.Apology,
        _ => SmallTalkKind.Chatter,
    };

    /// <summary>The sayings of a line, every way through its alternatives.</summary>
    private static IEnumerable<string> Sayings(string line)
    {
        IEnumerable<string> sayings = [""];
        foreach (var token in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] words =
            [
                .. token.TrimEnd('?').Split('|').Select(word => word.Replace('+', ' ')),
                .. token.EndsWith('?') ? new[] { "" } : [],
            ];
            sayings =
            [
                .. sayings.SelectMany(saying =>
                    words.Select(word =>
                        word.Length == 0 ? saying
                        : saying.Length == 0 ? word
                        : $"{saying} {word}"
                    )
                ),
            ];
        }

        return sayings;
    }

    internal static Dictionary<string, string> Read(IEnumerable<(string Section, string Line)> lines)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (section, line) in lines)
        {
            foreach (var saying in Sayings(line))
            {
                sections.TryAdd(saying, section);
            }
        }

        return sections;
    }
}
