using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Commands.Walk;

/// <summary>Asks a tree's questions in a terminal.</summary>
internal static class InteractiveWalk
{
    /// <summary>The answers, once they lead to the end, or as far as they go when the input ends.</summary>
    public static IReadOnlyList<Answer> Run(DecisionTree tree, IReadOnlyList<Answer> answers, Action<Advice.Walk> show, TextReader input, TextWriter output)
    {
        while (TreeWalker.Replay(tree, answers) is { Open: { } open } walk)
        {
            show(walk);
            output.Write("> ");
            if (input.ReadLine() is not { } line || line.Trim() is "cancel")
            {
                break;
            }

            if (line.Trim() is "back")
            {
                answers = [.. walk.Answers.SkipLast(1)];
            }
            else if (OptionRecognizer.Recognize(open, line) is { Count: > 0 } options)
            {
                answers = TreeWalker.Change(answers, new Answer(open.Id, options));
            }
            else
            {
                output.WriteLine("Type a number or an option's words; \"back\" for the question before, \"cancel\" to end.");
            }
        }

        return answers;
    }
}
