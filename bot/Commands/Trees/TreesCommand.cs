using System.CommandLine;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Commands.Trees;

/// <summary><c>trees --org ORG [--tree ID] [--format mermaid|svg|paths]</c>: shows decision trees to those who keep them.</summary>
internal static class TreesCommand
{
    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var tree = new Option<string?>("--tree") { Description = "One tree only.", HelpName = "ID" };
        var format = new Option<string>("--format") { Description = "mermaid, svg, or paths: every way to a verdict.", DefaultValueFactory = _ => "paths" };
        format.AcceptOnlyFromAmong("mermaid", "svg", "paths");
        var command = new Command("trees", "Show a council's decision trees. Example: trees --org medway --tree can-i-post --format svg")
        {
            organisation, tree, format,
        };
        command.SetAction(parsed => Run(context, parsed.GetRequiredValue(organisation), parsed.GetValue(tree), parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(CommandContext context, string organisation, string? treeId, string format)
    {
        if (context.Release(organisation, out var exitCode) is not { } release)
        {
            return exitCode;
        }

        var trees = release.Trees.Where(tree => treeId is null || tree.Id == treeId).ToList();
        if (treeId is not null && trees.Count == 0)
        {
            context.Error.WriteLine($"There is no tree '{treeId}'. There are: {string.Join(", ", release.Trees.Select(tree => tree.Id))}.");
            return ExitCode.WrongUse;
        }

        context.Output.WriteLine(format == "svg" ? TreeSvg.Draw(trees) : string.Join(Environment.NewLine, trees.Select(tree => Text(tree, format))));
        return ExitCode.Well;
    }

    private static string Text(DecisionTree tree, string format) => format == "mermaid" ? TreeMermaid.Write(tree) : TreePaths.Write(tree);
}
