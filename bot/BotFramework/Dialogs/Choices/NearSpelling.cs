namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Forgives one slip of the pen in a word of five letters or more: a letter missing, added, wrong, or two changed places.</summary>
internal static class NearSpelling
{
    private const int ShortestForgiven = 5;

    /// <summary>Whether <paramref name="written"/> is <paramref name="meant"/> with one slip. Numbers are never near to each other.</summary>
    public static bool IsNear(string written, string meant)
    {
        if (meant.Length < ShortestForgiven || Math.Abs(written.Length - meant.Length) > 1 || written.Concat(meant).Any(char.IsDigit))
        {
            return false;
        }

        var same = 0;
        while (same < Math.Min(written.Length, meant.Length) && written[same] == meant[same])
        {
            same++;
        }

        var left = written.AsSpan(same);
        var right = meant.AsSpan(same);
        return (left.Length - right.Length) switch
        {
            1 => left[1..].SequenceEqual(right),
            -1 => right[1..].SequenceEqual(left),
            _ => left.IsEmpty || left[1..].SequenceEqual(right[1..]) || AreSwapped(left, right),
        };
    }

    private static bool AreSwapped(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]);
}
