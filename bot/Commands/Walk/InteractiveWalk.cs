using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Commands.Walk;

/// <summary>Asks a tree's questions in a terminal.</summary>
internal static class InteractiveWalk
{
    /// <summary>The answers, once they lead to the end, or as far as they go when the input ends.</summary>
    public static IReadOnlyList<Answer> Run(
        DecisionTree tree, IReadOnlyList<Answer> answers, Action<Advice.Walk> show, TextReader input, TextWriter output)
    {
        var missed = false;
        while (TreeWalker.Replay(tree, answers) is { Open: { } open } walk)
        {
            show(walk);
            output.Write("> ");
            if (input.ReadLine() is not { } line)
            {
                break;
            }

            if (OptionRecognizer.Recognize(open, line) is { Count: > 0 } options)
            {
                answers = TreeWalker.Change(answers, new Answer(open.Id, options));
                missed = false;
            }
            else if (ChoiceRecognizer.RecognizeName(Utterance.Of(line), [["back", "go back"]]) is not null)
            {
                answers = [.. walk.Answers.SkipLast(1)];
            }
            else if (ConfirmationRecognizer.Recognize(line) == Confirmation.Cancel)
            {
                break;
            }
            else
            {
                output.WriteLine(
                    missed
                        ? "Still not one of the answers above. Type the number before it and nothing else; \"back\" for the question before, \"cancel\" to end."
                        : "Type a number or an option's words; \"back\" for the question before, \"cancel\" to end."
                );
                missed = true;
            }
        }

        return answers;
    }
}
