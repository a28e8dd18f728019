namespace TeamsPolicyBot.Advice;

/// <summary>Which clauses a tree cites on the ways that lead on from an account of one kind.</summary>
public static class TreeCitations
{
    /// <summary>The kinds of account that the tree tells apart; empty where it does not ask whose account it is.</summary>
    public static IReadOnlyList<AccountCapacity> Capacities(DecisionTree tree) =>
        [.. Options(tree).Select(option => option.Capacity).OfType<AccountCapacity>().Distinct().Order()];

    /// <summary>
    /// Addresses of the clauses cited after an option that settles this kind of account; of null, after one of the first question that
    /// settles none, such as an e-mail.
    /// </summary>
    public static IReadOnlySet<string> After(DecisionTree tree, AccountCapacity? capacity)
    {
        var begun = capacity is null
            ? tree.Find(tree.Start)?.Options.Where(option => option.Capacity is null)
            : Options(tree).Where(option => option.Capacity == capacity);
        return AfterOptions(tree, [.. begun ?? []]);
    }

    /// <summary>Addresses of all clauses that the tree cites, as often as it does.</summary>
    public static IEnumerable<string> All(DecisionTree tree) =>
        tree
            .Questions.SelectMany(question => question.Cites.Concat(question.Options.SelectMany(option => option.Finding?.Cites ?? [])))
            .Concat(tree.End.Cites);

    /// <summary>Addresses of the clauses cited by these options, and after them.</summary>
    public static IReadOnlySet<string> AfterOptions(DecisionTree tree, IReadOnlyList<Option> options)
    {
        var (cited, reached, pending) = (new HashSet<string>(), new HashSet<string>(), new Queue<Option>(options));
        while (pending.TryDequeue(out var option))
        {
            cited.UnionWith(option.Finding?.Cites ?? []);
            foreach (var question in option.EndsWalk ? [] : option.Next.Where(reached.Add).Select(tree.Find).OfType<Question>())
            {
                cited.UnionWith(question.Cites);
                question.Options.ToList().ForEach(pending.Enqueue);
            }
        }

        return cited;
    }

    private static IEnumerable<Option> Options(DecisionTree tree) => tree.Questions.SelectMany(question => question.Options);
}
