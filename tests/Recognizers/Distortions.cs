namespace TeamsPolicyBot.Tests.Recognizers;

/// <summary>Makes of an answer's name messages that say something else.</summary>
internal static class Distortions
{
    /// <summary>The name denied, doubted, put off or asked.</summary>
    public static IEnumerable<string> Negations(string name)
    {
        string[] around =
        [
            "no {0}", "not {0}", "{0}? no", "{0}? nope", "without {0}", "never {0}", "{0} is not true", "{0}, no", "{0} not", "no, not {0}",
            "they have not {0}", "they haven't {0}", "don't {0}", "do not {0}", "please don't {0}", "{0}?", "is it {0}",
            "i don't think {0}", "it isn't {0}", "it's not {0}", "not quite {0}", "hardly {0}", "nobody {0}", "neither {0}", "not yet {0}",
            "no i don't have {0}", "there is no {0}", "anything but {0}", "maybe {0}", "perhaps {0}", "{0} if Anna agrees",
            "{0}, but first let me check", "not sure if {0}", "wait, {0}", "un{0}", "dis{0}", "in{0}", "non-{0}", "ir{0}", "a{0}",
            "cannot say {0}", "can't say {0}", "wasn't {0}", "used to be {0}", "{0} no longer", "{0} is wrong", "no way {0}",
            "absolutely not {0}", "i disagree, {0}", "false: {0}",
        ];
        // "No, not yet" says the same as "not yet".
        var isDenied =
            name.StartsWith("no", StringComparison.OrdinalIgnoreCase) || name.StartsWith("I'm not", StringComparison.OrdinalIgnoreCase);
        return around
            .Where(form => !isDenied || form is not ("no {0}" or "{0}? no" or "{0}? nope" or "{0}, no"))
            .Select(form => string.Format(null, form, name));
    }

    /// <summary>Enough to make "one", "non", "done", "gone" and "tone" of "none", and "now" and "not" of "no".</summary>
    private static readonly string[] Letters = ["a", "d", "e", "g", "i", "m", "n", "o", "s", "t", "w", "y"];

    /// <summary>In longer names there are only more of the same words.</summary>
    private const int LongestSlipped = 4;

    private static readonly string[] Articles = ["a", "an", "the"];

    /// <summary>
    /// What is one letter away from a short word of a name: changed, left out, added, or two swapped. An article may be left out, and "yep"
    /// is a yes.
    /// </summary>
    public static IEnumerable<string> ShortSlips(string name)
    {
        var words = name.Split(' ');
        for (var at = 0; at < words.Length && words.Length <= LongestSlipped; at++)
        {
            if (words[at].Length >= 5 || !words[at].All(char.IsLetter) || Articles.Contains(words[at].ToLowerInvariant()))
            {
                continue;
            }

            foreach (
                var slip in Slips(words[at].ToLowerInvariant()).Distinct().Except(["yes", "yea", "yeh", "yep", "ye", "y", "n", .. Articles])
            )
            {
                yield return string.Join(' ', [.. words[..at], slip, .. words[(at + 1)..]]);
            }
        }
    }

    /// <summary>One slip of the pen in each word that is long enough to forgive it.</summary>
    public static IEnumerable<string> LongSlips(string name)
    {
        var words = name.Split(' ');
        for (var at = 0; at < words.Length; at++)
        {
            if (words[at].Length >= 6 && words[at].All(char.IsLetter) && words[at] != "cannot")
            {
                yield return string.Join(' ', [.. words[..at], words[at].Remove(2, 1), .. words[(at + 1)..]]);
                yield return string.Join(' ', [.. words[..at], words[at].Insert(3, "x"), .. words[(at + 1)..]]);
            }
        }
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            yield return word.Remove(at, 1);
            foreach (var letter in Letters)
            {
                yield return word.Remove(at, 1).Insert(at, letter);
                yield return word.Insert(at, letter);
            }

            if (at > 0)
            {
                yield return word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..];
            }
        }
    }
}
