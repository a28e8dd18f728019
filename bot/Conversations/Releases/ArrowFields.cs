using System.Globalization;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>The fields for the questions to which an answer leads: one after the other, chosen from those of the tree.</summary>
internal static class ArrowFields
{
    private const int Fewest = 2;

    public static IEnumerable<DeskField> Of(DecisionTree tree, Question question, IReadOnlyList<string> next, BotWords says) =>
        Enumerable
            .Range(0, Math.Max(Fewest, next.Count))
            .Select(at => One(at, tree, question, next.ElementAtOrDefault(at) ?? DecisionTree.EndOfBranch, says));

    /// <summary>One of the fields.</summary>
    /// <param name="at">Which, counted from 0.</param>
    public static DeskField One(int at, DecisionTree tree, Question question, string next, BotWords says) =>
        new(Name(at), says[at == 0 ? "desk.tree.next" : "desk.tree.then"], next, 0)
        {
            Choices =
            [
                (DecisionTree.EndOfBranch, says["desk.tree.nothing-next"]),
                .. tree.Questions.Where(each => each.Id != question.Id).Select(each => (each.Id, each.Ask)),
            ],
        };

    /// <summary>The questions that were chosen; as they were where no field came back, or where there was none and is none.</summary>
    public static IReadOnlyList<string> Sent(Intent sent, IReadOnlyList<string> was)
    {
        var fields = Enumerable.Range(0, Math.Max(Fewest, was.Count));
        var chosen = fields.Select(at => sent.Text(Name(at))).Where(next => next.Length > 0).ToList();
        return chosen.Count == 0 || TreeShape.Arrows(chosen).SequenceEqual(TreeShape.Arrows(was)) ? was : TreeShape.Arrows(chosen);
    }

    /// <summary>Where an answer leads, as a person reads it.</summary>
    public static IEnumerable<string> Told(DecisionTree tree, Option option, BotWords says) =>
        option.Next.Select(tree.Find).OfType<Question>().Select(next => says.Format("desk.tree.leads-to", next.Ask));

    private static string Name(int at) => string.Create(CultureInfo.InvariantCulture, $"{DeskActions.Next}-{at + 1}");
}
