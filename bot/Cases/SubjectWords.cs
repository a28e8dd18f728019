namespace TeamsPolicyBot.Cases;

/// <summary>The words of <c>never-to-manager</c>: a subject in one word, and its forms.</summary>
internal static class SubjectWords
{
    /// <summary>
    /// Whether a word of the text, or two as one, are a form of the subject: "harassed" of "harassment", "whistle-blower" of
    /// "whistleblowing"; "grieving" is none of "grievance".
    /// </summary>
    public static bool Mentions(string text, string subject)
    {
        var sought = Letters(subject);
        var needed = Math.Min(Math.Max(6, sought.Length - 4), sought.Length);
        var words = text.Split([.. text.Where(character => !char.IsLetter(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return words.Concat(words.Zip(words.Skip(1), (first, second) => first + second)).Any(word => CommonPrefix(word, sought) >= needed);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static int CommonPrefix(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && char.ToLowerInvariant(one[length]) == char.ToLowerInvariant(other[length]))
        {
            length++;
        }

        return length;
    }
}
