namespace TeamsPolicyBot.Text;

/// <summary>How many letters must be added, left out, changed or swapped with their neighbour to turn one word into another.</summary>
internal static class EditDistance
{
    /// <summary>Optimal string alignment distance; any number above <paramref name="limit"/> means that it is above.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        DropCommonEnds(ref one, ref other);
        if (one.IsEmpty || other.IsEmpty)
        {
            return Math.Max(one.Length, other.Length);
        }

        var width = other.Length + 1;
        Span<int> rows = stackalloc int[width * 3 <= 512 ? width * 3 : 0];
        if (rows.IsEmpty)
        {
            rows = new int[width * 3];
        }

        var beforeLast = rows[..width];
        var last = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    edits = Math.Min(edits, beforeLast[j - 2] + 1);
                }

                current[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > limit)
            {
                return least;
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[^1];
    }

    /// <summary>Whether one edit at most turns one word into another, without the table.</summary>
    public static bool IsAtMostOne(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        DropCommonEnds(ref one, ref other);
        return (one.Length <= 1 && other.Length <= 1)
            || (one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0]);
    }

    /// <summary>What two words begin or end with alike needs no edit.</summary>
    private static void DropCommonEnds(ref ReadOnlySpan<char> one, ref ReadOnlySpan<char> other)
    {
        var start = one.CommonPrefixLength(other);
        one = one[start..];
        other = other[start..];
        var end = 0;
        while (end < Math.Min(one.Length, other.Length) && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        one = one[..^end];
        other = other[..^end];
    }
}
