using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>A policy as it is read: its clauses in order, under their headings.</summary>
internal sealed record PolicyParts(Policy Policy, IReadOnlyList<PolicyPart> Parts)
{
    /// <summary>How many letters fit on a card that people still read.</summary>
    private const int MostLetters = 4000;

    /// <summary>How many words people read in a minute.</summary>
    private const int WordsAMinute = 200;

    public int Clauses => Parts.Sum(part => part.Clauses.Count);

    public int Words =>
        Parts.Sum(part => part.Clauses.Sum(clause => clause.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length));

    /// <summary>How long it takes to read, at least one.</summary>
    public int Minutes => Math.Max(1, (Words + (WordsAMinute / 2)) / WordsAMinute);

    /// <param name="clauses">Those of a release.</param>
    public static PolicyParts Of(Policy policy, IReadOnlyList<Clause> clauses)
    {
        var parts = new List<PolicyPart>();
        foreach (var clause in clauses.Where(clause => clause.Policy.Id == policy.Id))
        {
            if (parts is [.., { } last] && last.Heading == clause.Heading && last.Letters + clause.Quotation.Length <= MostLetters)
            {
                parts[^1] = last with { Clauses = [.. last.Clauses, clause] };
            }
            else
            {
                parts.Add(new PolicyPart(clause.Heading, [clause]));
            }
        }

        return new PolicyParts(policy, parts);
    }

    /// <summary>The number of the part that a clause is in; 0 where it is in none.</summary>
    public int PartOf(Clause clause) =>
        Math.Max(0, Parts.ToList().FindIndex(part => part.Clauses.Any(other => other.Address == clause.Address)));
}

/// <summary>What stands under one heading, or as much of it as fits on a card.</summary>
internal sealed record PolicyPart(string Heading, IReadOnlyList<Clause> Clauses)
{
    public int Letters => Clauses.Sum(clause => clause.Quotation.Length);
}
