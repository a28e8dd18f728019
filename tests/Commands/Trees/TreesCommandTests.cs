using System.Xml.Linq;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Commands.Trees;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Commands.Walk;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands.Trees;

public sealed class TreesCommandTests
{
    [Fact]
    public async Task Paths_are_a_line_for_each_way_with_its_verdict()
    {
        var (exitCode, output, _) = await WalkCommandTests.Run(["trees", "--org", "medway", "--tree", "set-up-account"]);

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains("  allowed              for=public, approved=yes, trained=yes\n", output, StringComparison.Ordinal);
        Assert.Contains("  ask                  for=public, approved=no\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mermaid_names_every_question_and_arrow()
    {
        var (_, output, _) = await WalkCommandTests.Run(["trees", "--org", "medway", "--tree", "set-up-account", "--format", "mermaid"]);

        Assert.Contains("flowchart LR", output, StringComparison.Ordinal);
        Assert.Contains("q_for -->|\"Residents or others outside the council\"| q_approved", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("milton-keynes")]
    [InlineData("melton")]
    [InlineData("brighton-hove")]
    [InlineData("nw-leicestershire")]
    [InlineData("medway")]
    public void The_picture_is_whole_and_no_two_boxes_overlap(string council)
    {
        var trees = KnowledgeFolder.Load(Repository.Knowledge, council).Release!.Trees;
        var boxes = trees.Select(tree => TreeLayout.Place(tree, 0)).ToList();

        Assert.Equal("svg", XDocument.Parse(TreeSvg.Draw(trees)).Root!.Name.LocalName);
        Assert.Equal(trees.Select(tree => tree.Questions.Count), boxes.Select(placed => placed.Count));
        Assert.All(boxes.SelectMany(placed => placed.GroupBy(box => box.X)), column =>
            Assert.All(column.Zip(column.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Height < pair.Second.Y)));
    }

    [Fact]
    public async Task An_unknown_format_is_refused()
    {
        var (exitCode, _, _) = await WalkCommandTests.Run(["trees", "--org", "medway", "--format", "png"]);

        Assert.Equal(ExitCode.WrongUse, exitCode);
    }
}
