namespace TeamsPolicyBot.Phrases;

/// <summary>
/// A way of saying something, as a row of parts. It is looked for in all places of a piece at once: the places reached so far are
/// the bits of one number, and every part moves them on. The time is the piece's length times the phrase's, whatever is typed.
/// </summary>
/// <param name="Written">As it stands in the file.</param>
internal sealed record Phrase(string Written, IReadOnlyList<Part> Parts)
{
    /// <param name="places">Where each word of the lexicon stands in the piece.</param>
    /// <param name="length">How many words the piece has.</param>
    public bool Occurs(ulong[] places, int length)
    {
        var reached = (2UL << length) - 1;
        foreach (var part in Parts)
        {
            reached = part.From(reached, places, length);
            if (reached == 0)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A part of a phrase: from the places before it to the places behind it.</summary>
internal abstract record Part
{
    public abstract ulong From(ulong reached, ulong[] places, int length);

    /// <summary>One of several rows of words; where it is optional, or nothing; or the end of the piece.</summary>
    internal sealed record OneOf(IReadOnlyList<int[]> Rows, bool IsOptional, bool OrEnd) : Part
    {
        public override ulong From(ulong reached, ulong[] places, int length)
        {
            var behind = IsOptional ? reached : OrEnd ? reached & (1UL << length) : 0;
            foreach (var row in Rows)
            {
                var at = reached;
                foreach (var word in row)
                {
                    at = (at & places[word]) << 1;
                }

                behind |= at;
            }

            return behind;
        }
    }

    /// <summary>Up to so many words, whichever they are.</summary>
    internal sealed record Gap(int Most) : Part
    {
        public override ulong From(ulong reached, ulong[] places, int length)
        {
            var behind = reached;
            for (var words = 0; words < Most; words++)
            {
                behind |= behind << 1;
            }

            return behind & ((2UL << length) - 1);
        }
    }

    /// <summary>The piece begins here.</summary>
    internal sealed record Beginning : Part
    {
        public override ulong From(ulong reached, ulong[] places, int length) => reached & 1;
    }
}
