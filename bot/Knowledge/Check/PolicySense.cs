using System.Text.RegularExpressions;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>
/// What a careful reader would ask about a policy: has it a date, is what it names still there, does it hold what it refers to, does a
/// sentence end before its list, do two clauses disagree.
/// </summary>
internal static partial class PolicySense
{
    public static IEnumerable<Fault> Of(string file, PolicyFile policy) =>
        OutdatedNames.Of(file, policy.Clauses)
            .Concat(Appendices(file, policy))
            .Concat(StemsWithoutList(file, policy.Clauses))
            .Concat(ContradictoryClauses.Of(file, policy.Clauses));

    /// <summary>Policies whose review is overdue, those that have no date at all, and those without an owner.</summary>
    public static IEnumerable<Fault> Dates(KnowledgeRelease release, DateOnly today) =>
        release.Policies.SelectMany(policy => Dates($"{release.Organisation.Id}/policies/{policy.Id}.md", policy, today));

    private static IEnumerable<Fault> Dates(string file, Policy policy, DateOnly today)
    {
        if (policy.IsPastReview(today))
        {
            yield return new Fault(
                file, 1, $"\"{policy.Title}\" was due for review by {policy.ReviewDue}.",
                "Have it reviewed, and write the new dates; every answer from it says that it is overdue.")
                .Telling("overdue", policy.ReviewDue!);
        }

        if (policy is { Issued: null, Reviewed: null, ReviewDue: null })
        {
            yield return new Fault(
                file, 1, $"\"{policy.Title}\" has no date at all.",
                "Find out when it was issued and when it is to be reviewed, and write \"issued\" and \"review-due\".").Telling("no-date");
        }
        else if (policy.ReviewDue is null)
        {
            yield return new Fault(
                file, 1, $"\"{policy.Title}\" is of {policy.Reviewed ?? policy.Issued} and does not say when it is to be reviewed.",
                "Find out, and write \"review-due\".").Telling("no-review", (policy.Reviewed ?? policy.Issued)!);
        }

        if (policy.Owner is null)
        {
            yield return new Fault(
                file, 1, $"\"{policy.Title}\" does not say who owns it.", "Find out whom to ask about it, and write \"owner\".")
                .Telling("no-owner");
        }
    }

    /// <summary>"See Appendix B" where no heading is called so.</summary>
    private static IEnumerable<Fault> Appendices(string file, PolicyFile policy)
    {
        var there = policy
            .Blocks.OfType<HeadingBlock>()
            .SelectMany(heading => Appendix().Matches(heading.Words))
            .Select(match => match.Groups["name"].Value.ToUpperInvariant())
            .ToHashSet();
        return from placed in policy.Clauses
            from name in Appendix().Matches(placed.Clause.Words).Select(match => match.Groups["name"].Value.ToUpperInvariant()).Distinct()
            where !there.Contains(name)
            select new Fault(
                file, placed.Line, $"It refers to appendix {name}, which is not here.",
                "Add the appendix, or tell staff where they find it.").Telling("appendix", placed.Clause.Place, name);
    }

    /// <summary>A sentence that ends in a colon is quoted with what follows it, if that is its list.</summary>
    private static IEnumerable<Fault> StemsWithoutList(string file, IReadOnlyList<PlacedClause> clauses) =>
        clauses
            .Where(placed =>
                placed.Clause.Words.EndsWith(':')
                && !clauses.Any(other => other.Clause.Address.StartsWith($"{placed.Clause.Address}/", StringComparison.Ordinal))
            )
            .Select(placed => new Fault(
                file, placed.Line, "This clause ends in a colon and would be quoted without what follows.",
                "Put what follows into a list right below it, each point on a line that begins with \"- \". If it is lost, strike the clause out: ~~ ~~.")
                .Telling("colon", placed.Clause.Place));

    [GeneratedRegex(@"\b[Aa](ppendix|PPENDIX|nnex|NNEX)\s+(?<name>[A-Z]|\d{1,2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Appendix();
}
