using System.Text;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Commands.Trees;

/// <summary>Writes a tree as a Mermaid flowchart.</summary>
internal static class TreeMermaid
{
    public static string Write(DecisionTree tree)
    {
        var text = new StringBuilder($"%% {tree.Title}\nflowchart LR\n");
        foreach (var question in tree.Questions)
        {
            text.Append($"  {Id(question.Id)}[{Quoted(question.Ask)}]\n");
            foreach (var option in question.Options)
            {
                Arrows(text, question, option);
            }
        }

        return text.ToString();
    }

    private static void Arrows(StringBuilder text, Question question, Option option)
    {
        var from = Id(question.Id);
        if (option.Finding is { } finding)
        {
            var verdict = $"{from}_{Id(option.Id)}";
            text.Append($"  {from} -->|{Quoted(option.Label)}| {verdict}([{Quoted(finding.Verdict.Word())}])\n");
            from = verdict;
        }

        foreach (var next in option.Next.Where(next => next != DecisionTree.EndOfBranch && !option.EndsWalk))
        {
            text.Append(option.Finding is null ? $"  {from} -->|{Quoted(option.Label)}| {Id(next)}\n" : $"  {from} --> {Id(next)}\n");
        }
    }

    /// <summary>Mermaid takes "end" and dashes in names amiss.</summary>
    private static string Id(string id) => "q_" + id.Replace('-', '_');

    private static string Quoted(string words) => $"\"{words.Replace("\"", "#quot;", StringComparison.Ordinal)}\"";
}
