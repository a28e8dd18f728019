using System.CommandLine;
using System.Text.Json;

namespace TeamsPolicyBot.Commands.Trees;

/// <summary>
/// <c>trees --org ORG [--tree ID] [--format mermaid|svg|paths] [--json]</c>: shows decision trees to those who keep them.
/// </summary>
internal static class TreesCommand
{
    public static Command Create(CommandContext context)
    {
        var organisation = CommonOptions.Organisation();
        var tree = new Option<string?>("--tree") { Description = "One tree only.", HelpName = "ID" };
        var format = new Option<string>("--format")
        {
            Description = "mermaid, svg, or paths: every way to a verdict.",
            DefaultValueFactory = _ => "paths",
        };
        format.AcceptOnlyFromAmong("mermaid", "svg", "paths");
        var json = new Option<bool>("--json") { Description = "Print the paths as JSON." };
        var command = new Command("trees", "Show a council's decision trees. Example: trees --org medway --tree can-i-post --format svg")
        {
            organisation, tree, format, json,
        };
        command.SetAction(parsed =>
            Run(
                context, parsed.GetRequiredValue(organisation), parsed.GetValue(tree),
                parsed.GetValue(json) ? "json" : parsed.GetRequiredValue(format))
        );
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

        context.Output.WriteLine(format switch
        {
            "json" => JsonSerializer.Serialize([.. trees.SelectMany(TreePaths.Of)], CommandJson.Lines.TreePathArray),
            "svg" => TreeSvg.Draw(trees),
            "mermaid" => string.Join(Environment.NewLine, trees.Select(TreeMermaid.Write)),
            _ => string.Join(Environment.NewLine, trees.Select(TreePaths.Write)),
        });
        return ExitCode.Success;
    }
}
