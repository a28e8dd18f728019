using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>What is put right: "no, I meant linkedin", "the night out, not the fete".</summary>
public sealed partial record Lean
{
    private const int MostInCorrection = 9;

    /// <summary>What stands before the right word, where that comes before "I mean".</summary>
    private static readonly string[] Slips = ["sorry", "no", "oops", "wait", "wrong", "word", "typo", "ah", "oh", "argh", "doh"];

    /// <summary>"Not the fete, the night out" with what is refused behind: "the night out not the fete".</summary>
    private static string[] RefusedLast(string message)
    {
        var comma = message.IndexOf(',', StringComparison.Ordinal);
        var (first, second) = comma < 0 ? ([], []) : (Spoken.Words(message[..comma]), Spoken.Words(message[(comma + 1)..]));
        var slips = first.TakeWhile(word => word != "not" && Slips.Contains(word)).Count();
        return
            slips < first.Length - 1
            && first[slips] == "not"
            && second is [_, ..]
            && second[0] is not ("can" or "is" or "what" or "but" or "and")
            ?
            [
                .. second is [.., "i", "mean" or "meant"]
                    ? ["no", "i", "meant", .. second[..^2]]
                    : (string[])["no", "i", "meant", .. second],
                .. first[slips..],
            ]
            : Spoken.Words(message);
    }

    private static Lean? Correction(string[] words, LeanWords all)
    {
        // "no, I do not live there, I meant as my job"
        if (
            words[0] is "no" or "sorry"
            && Array.FindLastIndex(words, word => word is "meant") is > 1 and var meant
            && words[meant - 1] == "i"
            && meant + 1 < words.Length
        )
        {
            return new Lean(Leaning.Correction, words[(meant + 1)..]);
        }

        // "sorry, wrong word, tenants I mean"
        if (
            words is [.., "i", "mean" or "meant"]
            && Array.FindIndex(words, word => !Slips.Contains(word)) is >= 0 and var said
            && said < words.Length - 2
        )
        {
            return new Lean(Leaning.Correction, words[said..^2]);
        }

        // "it's only for my own team, not for everyone"
        if (ForWhom.In(words) is > 0 and var whom && words.Length - whom <= MostInCorrection)
        {
            return new Lean(Leaning.Correction, words[whom..]);
        }

        var length = all.LengthAt("corrects", words, 0);
        // "sorry, i did not mean that, i meant linkedin": the last of them counts.
        for (
            var more = all.LengthAt("corrects", words, length);
            length > 0 && more > 0 && length + more < words.Length;
            more = all.LengthAt("corrects", words, length)
        )
        {
            length += more;
        }

        var rest = words[length..];
        return
            length == 0
            || rest.Length is 0 or > MostInCorrection
            || IsOwnQuestion(words, length, all)
            || rest[0] is "i" or "im" or "ive" or "you" or "that" or "bothered" or "about" or "to"
            ? null
            : new Lean(Leaning.Correction, rest);
    }

    /// <summary>
    /// The right word, without what is said about it: "linkedin, that is where I look for staff". What is refused behind it stays.
    /// </summary>
    private static IReadOnlyList<string> WithoutTail(string message, IReadOnlyList<string> rest) =>
        FirstClause.Of(message, rest) is var first && FirstClause.IsComment(rest.Skip(first.Count)) ? first : rest;
}
