using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Reports;

/// <summary>A question without a good answer, as the ask log keeps it.</summary>
/// <param name="Words">Masked.</param>
/// <param name="Asker">A code of that week, see <c>AskerCodes</c>; null in rows from before there were any.</param>
internal sealed record UnansweredQuestion(string Words, string? Asker);

/// <summary>Puts questions together that are about the same thing, and quotes none that only few people asked.</summary>
internal static class QuestionGroups
{
    /// <summary>A group that fewer people asked is counted and not quoted.</summary>
    public const int FewestAskers = 3;

    private const int MostExamples = 3;

    /// <summary>The share of words with a subject that two alike questions have in common.</summary>
    private const double Alike = .5;

    /// <summary>All groups, the largest first.</summary>
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<UnansweredQuestion> questions)
    {
        var groups = new List<(HashSet<string> Stems, List<UnansweredQuestion> Questions)>();
        foreach (var question in questions)
        {
            var stems = Stems(question.Words);
            var best = groups
                .Where(group => Likeness(group.Stems, stems) >= Alike)
                .OrderByDescending(group => Likeness(group.Stems, stems))
                .FirstOrDefault();
            if (best.Questions is null)
            {
                groups.Add((stems, [question]));
            }
            else
            {
                best.Questions.Add(question);
            }
        }

        return
        [
            .. groups
                .Select(group => Group(group.Questions))
                .OrderByDescending(group => group.Count)
                .ThenBy(group => group.Examples[0], StringComparer.Ordinal),
        ];
    }

    private static QuestionGroup Group(List<UnansweredQuestion> questions) =>
        new(
            questions.Count,
            // A person has another code each week: adding weeks up would count one person twice.
            questions
                .Where(question => question.Asker is not null)
                .GroupBy(question => question.Asker!.Split(':')[0])
                .Select(week => week.Select(question => question.Asker).Distinct().Count())
                .DefaultIfEmpty(0)
                .Max(),
            [
                .. questions
                    .Select(question => question.Words.Trim())
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .OrderBy(words => words.Length)
                    .Take(MostExamples),
            ]
        );

    private static HashSet<string> Stems(string words)
    {
        var all = EnglishWords.Of(words).ConvertAll(word => word.Stem);
        var subjects = all.Where(stem => !EnglishWords.FunctionStems.Contains(stem)).ToHashSet();
        return subjects.Count > 0 ? subjects : [.. all];
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        var common = one.Count(other.Contains);
        var union = one.Count + other.Count - common;
        return union == 0 ? 1 : (double)common / union;
    }
}
