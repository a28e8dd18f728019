using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Commands.Walk;

/// <summary>Reads <c>--answers question=option,question=a+b</c>.</summary>
internal static class WalkAnswers
{
    /// <summary>The answers, or what is wrong with them: the fault names what could have been written.</summary>
    public static (IReadOnlyList<Answer> Answers, string? Fault) Parse(DecisionTree tree, string? text)
    {
        var answers = new List<Answer>();
        foreach (var pair in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (pair, "");
            if (tree.Find(name) is not { } question)
            {
                return (
                    [],
                    $"The tree '{tree.Id}' has no question '{name}'. It has: {string.Join(", ", tree.Questions.Select(each => each.Id))}."
                );
            }

            var ids = value.Split('+', StringSplitOptions.TrimEntries);
            var options =
                ids.All(id => question.Find(id) is not null) && (question.ChooseMany || ids.Length == 1)
                    ? ids
                    : OptionRecognizer.Recognize(question, value);
            if (options.Count == 0)
            {
                return (
                    [],
                    $"'{value}' does not answer '{name}'. Its options: {string.Join(", ", question.Options.Select(each => each.Id))}{(question.ChooseMany ? "; join several with +" : "")}."
                );
            }

            answers.Add(new Answer(name, options));
        }

        return (answers, null);
    }
}
