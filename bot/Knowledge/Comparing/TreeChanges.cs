using System.Text.Json;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Knowledge.Comparing;

/// <summary>
/// Tells in words how the decision trees of one release became those of another: questions, their answers, where an answer leads and what
/// it tells.
/// </summary>
internal static class TreeChanges
{
    public static IEnumerable<ReleaseChange> Of(IReadOnlyList<DecisionTree> before, IReadOnlyList<DecisionTree> after)
    {
        foreach (var tree in after)
        {
            var changes = before.FirstOrDefault(other => other.Id == tree.Id) is { } old
                ? Compare(old, tree)
                : [new ReleaseChange(ChangeSubject.Walk, ChangeKind.Added, tree.Title, null, null)];
            foreach (var change in changes)
            {
                yield return change;
            }
        }

        foreach (var gone in before.Where(tree => after.All(other => other.Id != tree.Id)))
        {
            yield return new ReleaseChange(ChangeSubject.Walk, ChangeKind.Removed, gone.Title, null, null);
        }
    }

    /// <summary>Whether all that differs between two trees is told by <see cref="Of"/>.</summary>
    public static bool AreAllTold(DecisionTree before, DecisionTree after) => Untold(before) == Untold(after);

    private static IEnumerable<ReleaseChange> Compare(DecisionTree old, DecisionTree young)
    {
        var questions = young.Questions.SelectMany(question => old.Find(question.Id) is { } was
            ? Compare(old, was, young, question)
            : [new ReleaseChange(ChangeSubject.Question, ChangeKind.Added, young.Title, null, question.Ask)]);
        var gone = old.Questions.Where(question => young.Find(question.Id) is null)
            .Select(question => new ReleaseChange(ChangeSubject.Question, ChangeKind.Removed, young.Title, question.Ask, null));
        return [.. questions, .. gone, .. Findings(old.End, young.End, young.Title, null)];
    }

    private static IEnumerable<ReleaseChange> Compare(DecisionTree old, Question was, DecisionTree young, Question question)
    {
        if (was.Ask != question.Ask)
        {
            yield return new ReleaseChange(ChangeSubject.Question, ChangeKind.Changed, young.Title, was.Ask, question.Ask);
        }

        foreach (var option in question.Options)
        {
            var changes = was.Find(option.Id) is { } earlier
                ? Compare((old, earlier), (young, option), question.Ask)
                : [new ReleaseChange(ChangeSubject.Option, ChangeKind.Added, question.Ask, null, option.Label)];
            foreach (var change in changes)
            {
                yield return change;
            }
        }

        foreach (var gone in was.Options.Where(option => question.Find(option.Id) is null))
        {
            yield return new ReleaseChange(ChangeSubject.Option, ChangeKind.Removed, question.Ask, gone.Label, null);
        }
    }

    private static IEnumerable<ReleaseChange> Compare(
        (DecisionTree Tree, Option Option) was, (DecisionTree Tree, Option Option) now, string ask)
    {
        if (was.Option.Label != now.Option.Label)
        {
            yield return new ReleaseChange(ChangeSubject.Option, ChangeKind.Changed, ask, was.Option.Label, now.Option.Label);
        }

        if (!was.Option.Next.SequenceEqual(now.Option.Next))
        {
            yield return Change(ChangeSubject.Lead, ask, Asked(was.Tree, was.Option), Asked(now.Tree, now.Option)) with
            {
                Option = now.Option.Label,
            };
        }

        foreach (var change in Findings(was.Option.Finding, now.Option.Finding, ask, now.Option.Label))
        {
            yield return change;
        }
    }

    private static IEnumerable<ReleaseChange> Findings(Finding? was, Finding? now, string where, string? option)
    {
        (ChangeSubject Subject, string? Was, string? Now)[] parts =
        [
            (ChangeSubject.Verdict, was?.Verdict.Word(), now?.Verdict.Word()),
            (ChangeSubject.Telling, was?.Say, now?.Say),
            (ChangeSubject.Cites, Cites(was), Cites(now)),
        ];
        return parts
            .Where(part => part.Was != part.Now)
            .Select(part => Change(part.Subject, where, part.Was, part.Now) with { Option = option });
    }

    private static ReleaseChange Change(ChangeSubject subject, string where, string? was, string? now) =>
        new(subject, was is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed, where, was, now);

    /// <summary>The questions that an option leads to; null where it leads to none.</summary>
    private static string? Asked(DecisionTree tree, Option option) =>
        option.Next.Count == 0 ? null : string.Join("; ", option.Next.Select(id => tree.Find(id)?.Ask ?? id));

    private static string? Cites(Finding? finding) => finding is { Cites.Count: > 0 } ? string.Join(", ", finding.Cites) : null;

    private static string Untold(DecisionTree tree) => JsonSerializer.Serialize(tree with
    {
        End = Untold(tree.End)!,
        Questions = [.. tree.Questions.Select(question => question with
        {
            Ask = "",
            Options = [.. question.Options.Select(option => option with { Label = "", Next = [], Finding = Untold(option.Finding) })],
        })],
    });

    private static Finding? Untold(Finding? finding) =>
        finding is null ? null : finding with { Verdict = Verdict.Allowed, Say = "", Cites = [] };
}
