namespace TeamsPolicyBot.Phrases;

/// <summary>
/// A way of saying something, as a row of parts. It is looked for in all places of a piece at once: the places reached so far are
/// the bits of one number, and every part moves them on. The time is the phrase's length, whatever is typed.
/// </summary>
/// <param name="written">As it stands in the file.</param>
internal sealed class Phrase(string written, IEnumerable<Part> parts)
{
    private readonly Part[] _parts = [.. parts];

    /// <summary>The sets of which one row must be said.</summary>
    public IEnumerable<RowSet> Needed => _parts.OfType<Part.OneOf>().Where(part => part.IsNeeded).Select(part => part.Set);

    public bool Occurs(in PiecePlaces piece) => From(piece.All, piece) != 0;

    /// <summary>Where it ends, of the places where it may begin; 0 where it is not said there.</summary>
    public ulong From(ulong begins, in PiecePlaces piece)
    {
        var reached = begins;
        foreach (var part in _parts)
        {
            reached = part.From(reached, piece);
            if (reached == 0)
            {
                return 0;
            }
        }

        return reached;
    }

    /// <inheritdoc/>
    public override string ToString() => written;
}

/// <summary>The places of a piece, as bits: one before each word, and one behind the last.</summary>
/// <param name="Starts">Where rows begin, for every set and length.</param>
/// <param name="All">Every place.</param>
/// <param name="Beginning">Where its sentence begins; 0 for a piece out of the middle.</param>
/// <param name="End">Where its sentence ends; 0 for a piece out of the middle.</param>
internal readonly record struct PiecePlaces(ulong[] Starts, ulong All, ulong Beginning, ulong End);

/// <summary>A phrase that a piece says.</summary>
/// <param name="Ends">For each place where it may begin, where it ends, as bits.</param>
internal readonly record struct SaidPhrase(Phrase Phrase, ulong[] Ends)
{
    public static SaidPhrase Of(Phrase phrase, in PiecePlaces piece, int words)
    {
        var ends = new ulong[words + 1];
        for (var at = 0; at < ends.Length; at++)
        {
            ends[at] = phrase.From(1UL << at, piece);
        }

        return new SaidPhrase(phrase, ends);
    }
}

/// <summary>A part of a phrase: from the places before it to the places behind it.</summary>
internal abstract record Part
{
    public abstract ulong From(ulong reached, in PiecePlaces piece);

    /// <summary>A row of a set; where it is optional, or nothing; or the end of the sentence.</summary>
    internal sealed record OneOf(RowSet Set, bool IsOptional, bool OrEnd) : Part
    {
        public bool IsNeeded => !IsOptional && !OrEnd && Set.Longest > 0;

        public override ulong From(ulong reached, in PiecePlaces piece)
        {
            var behind = IsOptional ? reached : OrEnd ? reached & piece.End : 0;
            for (var words = 1; words <= Set.Longest; words++)
            {
                behind |= (reached & piece.Starts[Set.Offset + words - 1]) << words;
            }

            return behind;
        }
    }

    /// <summary>Up to so many words, whichever they are.</summary>
    internal sealed record Gap(int Most) : Part
    {
        public override ulong From(ulong reached, in PiecePlaces piece)
        {
            var behind = reached;
            for (var words = 0; words < Most; words++)
            {
                behind |= behind << 1;
            }

            return behind & piece.All;
        }
    }

    /// <summary>The sentence begins here.</summary>
    internal sealed record Beginning : Part
    {
        public override ulong From(ulong reached, in PiecePlaces piece) => reached & piece.Beginning;
    }
}
