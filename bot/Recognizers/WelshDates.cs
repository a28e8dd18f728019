using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Recognizers;

/// <summary>
/// Days and times in Welsh, put into the English that is read of everybody. Words that are English too ("am", "bore") count only beside
/// one that is not, so that what was typed in English stays as it is.
/// </summary>
internal static partial class WelshDates
{
    /// <summary>Welsh words that somebody may mean in English.</summary>
    private static readonly FrozenSet<string> EnglishToo = FrozenSet.Create("am", "bore", "un", "o", "y", "mis", "ar", "or", "sul", "a");

    private static readonly FrozenDictionary<string, string> English = Read();

    private static readonly int Longest = English.Keys.Max(welsh => welsh.Count(letter => letter == ' ') + 1);

    /// <summary>The words in English; as they are where nothing of them is Welsh.</summary>
    /// <param name="plain">Lower case, single blanks, no apostrophes.</param>
    public static string InEnglish(string plain)
    {
        var words = Ordinal().Replace(plain, "$1").Split(' ');
        if (!words.Any(word => English.ContainsKey(word) && !EnglishToo.Contains(word)) && !HasSaying(words))
        {
            return plain;
        }

        var english = new List<string>();
        for (var at = 0; at < words.Length;)
        {
            var length = LengthAt(words, at);
            english.Add(length == 0 ? words[at] : English[Join(words, at, length)]);
            at += Math.Max(1, length);
        }

        return Ordered(string.Join(' ', english));
    }

    private static bool HasSaying(string[] words) => Enumerable.Range(0, words.Length).Any(at => LengthAt(words, at) > 1);

    private static int LengthAt(string[] words, int at) =>
        Enumerable
            .Range(1, Math.Min(Longest, words.Length - at))
            .Reverse()
            .FirstOrDefault(length => English.ContainsKey(Join(words, at, length)));

    private static string Join(string[] words, int at, int length) => string.Join(' ', words, at, length);

    /// <summary>"Monday next" is "next monday", "morning tomorrow" "tomorrow morning", "3 oclock" "at 3".</summary>
    private static string Ordered(string english) =>
        DayFirst().Replace(After().Replace(OClock().Replace(english, "at ${hour}"), "${next} ${day}"), "${day} ${part}");

    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Recognizers.cy-dates.txt")!);
        var read = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var sides = line.Split(" = ");
                read[sides[0]] = sides[1];
            }
        }

        return read.ToFrozenDictionary();
    }

    private const string Day = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    /// <summary>"3ydd" is the third.</summary>
    [GeneratedRegex("\\b([0-9]{1,2})(af|il|ydd|edd|ed|fed|eg|ain)\\b", RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();

    [GeneratedRegex("(at )?\\b(?<hour>[0-9]{1,2}) oclock", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OClock();

    [GeneratedRegex("(?<day>" + Day + ") (?<next>next|this)\\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex After();

    [GeneratedRegex(
        "^(?<part>morning|afternoon|evening) (?<day>tomorrow|today|" + Day + ")$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();
}
