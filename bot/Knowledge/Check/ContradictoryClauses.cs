using System.Text.RegularExpressions;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>
/// Finds clauses that speak of the same thing, of which one allows and the other forbids. It cannot know: both are quoted, and comms say
/// which wins.
/// </summary>
internal static partial class ContradictoryClauses
{
    /// <summary>The share of words that two clauses have in common from which on they speak of the same thing.</summary>
    private const double Alike = .5;

    private const int FewestWords = 4;

    public static IEnumerable<Fault> Of(string file, IReadOnlyList<PlacedClause> clauses)
    {
        var read = clauses
            .Select(placed =>
                (
                    Placed: placed, Forbids: Forbids().IsMatch(placed.Clause.Quotation), Allows: Allows().IsMatch(placed.Clause.Quotation),
                    Words: WordsOf(placed.Clause.Words))
            )
            .Where(each => each.Forbids != each.Allows && each.Words.Count >= FewestWords)
            .ToList();
        return from one in read
            where one.Allows
            from other in read
            where other.Forbids && Likeness(one.Words, other.Words) >= Alike && !IsRuled(one.Placed, other.Placed)
            select new Fault(
                file, one.Placed.Line,
                $"{one.Placed.Clause.Place} and {other.Placed.Clause.Place} may contradict each other: \"{one.Placed.Clause.Quotation}\" and \"{other.Placed.Clause.Quotation}\"",
                "If they do, say in the notes which wins: conflicts-with, with the address and a ruling.")
                .Telling(
                    "contradiction", one.Placed.Clause.Place, other.Placed.Clause.Place, one.Placed.Clause.Quotation,
                    other.Placed.Clause.Quotation);
    }

    private static bool IsRuled(PlacedClause one, PlacedClause other) =>
        one.Clause.Note.ConflictsWith?.Address == other.Clause.Address || other.Clause.Note.ConflictsWith?.Address == one.Clause.Address;

    private static HashSet<string> WordsOf(string words) =>
        [.. Word().Matches(words.ToLowerInvariant()).Select(match => match.Value).Where(word => !Modal().IsMatch(word))];

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }

    [GeneratedRegex(
        @"\b(must not|may not|should not|cannot|can not|do not|never|not (permitted|allowed|acceptable)|prohibited|forbidden|no employee|unacceptable)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Forbids();

    [GeneratedRegex(
        @"\b(may|can|is permitted|are permitted|is allowed|are allowed|is acceptable|encouraged to|free to)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Allows();

    [GeneratedRegex(@"[a-z]{4,}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(must|should|never|cannot|permitted|allowed|prohibited|forbidden|acceptable|unacceptable|employee|employees|staff|council|this|that|with|from|they|their|have|will|when|which)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Modal();
}
