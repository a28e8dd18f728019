using System.Security.Cryptography;
using System.Text.Json;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>A decision tree with other answers, questions and arrows. Pure; what comes of it is checked as any tree is.</summary>
internal static class TreeShape
{
    private const int LongestId = 24;

    private static readonly string[] End = [DecisionTree.EndOfBranch];

    /// <summary>The tree with one more answer to a question, before "none of these" and "I'm not sure".</summary>
    public static DecisionTree WithAnswer(DecisionTree tree, string question, Option answer) =>
        Change(tree, question, found =>
        {
            var options = found.Options.ToList();
            var last = options.FindIndex(option => option.Id is Question.None or Question.NotSure);
            options.Insert(last < 0 ? options.Count : last, answer);
            return found with { Options = options };
        });

    /// <summary>The tree without an answer.</summary>
    public static DecisionTree WithoutAnswer(DecisionTree tree, string question, string answer) =>
        Change(tree, question, found => found with
        {
            Options = [.. found.Options.Where(option => option.Id != answer)],
            Detect = found.Detect.Where(pair => pair.Key != answer).ToDictionary(),
        });

    /// <summary>The tree with an answer that leads to these questions.</summary>
    public static DecisionTree WithArrows(DecisionTree tree, string question, string answer, IReadOnlyList<string> next) =>
        Change(tree, question, found => found with
        {
            Options = [.. found.Options.Select(option => option.Id == answer ? option with { Next = next } : option)],
        });

    /// <summary>The arrows of an answer with one more question at their end.</summary>
    public static IReadOnlyList<string> AndThen(IReadOnlyList<string> next, string question) =>
        [.. next.Where(each => each != DecisionTree.EndOfBranch), question];

    /// <summary>The tree with one more question, to which nothing leads yet.</summary>
    public static DecisionTree WithQuestion(DecisionTree tree, Question question) =>
        tree with { Questions = [.. tree.Questions, question] };

    /// <summary>The tree without a question: what led to it leads on.</summary>
    /// <param name="instead">The question that is asked in its place, or <c>end</c>.</param>
    public static DecisionTree WithoutQuestion(DecisionTree tree, string id, string instead) => tree with
    {
        Questions = [.. tree.Questions.Where(question => question.Id != id).Select(question => question with
        {
            Options = [.. question.Options.Select(option => option.Next.Contains(id)
                ? option with { Next = Arrows(option.Next.Select(next => next == id ? instead : next)) }
                : option)],
        })],
    };

    /// <summary>The tree without the questions to which no answer leads.</summary>
    public static DecisionTree WithoutUnreached(DecisionTree tree) => ArrowChecks.Unreached(tree)
        .Aggregate(tree, (left, question) => WithoutQuestion(left, question.Id, DecisionTree.EndOfBranch));

    /// <summary>Arrows as a file has them: each question once, and "end" only where there is no question.</summary>
    public static IReadOnlyList<string> Arrows(IEnumerable<string> next) =>
        next.Where(each => each is not (DecisionTree.EndOfBranch or "")).Distinct().ToList() is { Count: > 0 } questions ? questions : End;

    /// <summary>A name for something with these words that nothing has yet.</summary>
    public static string NewId(string words, IEnumerable<string> taken)
    {
        var slug = Naming.Slug(words);
        var cut = slug.Length <= LongestId ? slug : slug[..(slug.LastIndexOf('-', LongestId) is > 0 and var at ? at : LongestId)];
        var name = cut.Length == 0 ? "answer" : cut;
        var all = taken.Concat([Question.None, Question.NotSure, DecisionTree.EndOfBranch]).ToHashSet();
        return Enumerable.Range(1, all.Count + 1).Select(number => number == 1 ? name : $"{name}-{number}").First(id => !all.Contains(id));
    }

    /// <summary>A question and every question to which its answers lead, each once.</summary>
    public static IReadOnlyList<Question> From(DecisionTree tree, Question question)
    {
        List<Question> found = [question];
        for (var at = 0; at < found.Count; at++)
        {
            found.AddRange(found[at].Options.SelectMany(option => option.Next).Distinct().Select(tree.Find).OfType<Question>()
                .Where(next => found.TrueForAll(known => known.Id != next.Id)).ToList());
        }

        return found;
    }

    /// <summary>A mark of questions, by which a second person's change is noticed.</summary>
    public static string MarkOf(IEnumerable<Question> questions) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(questions.ToList())))[..16];

    private static DecisionTree Change(DecisionTree tree, string id, Func<Question, Question> change) =>
        tree with { Questions = [.. tree.Questions.Select(question => question.Id == id ? change(question) : question)] };
}
