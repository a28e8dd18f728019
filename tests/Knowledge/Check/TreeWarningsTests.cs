using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Check;

/// <summary>What <c>check</c> says of a tree that is good and yet leaves something out.</summary>
public sealed class TreeWarningsTests
{
    private const string TreeName = "smallton/trees/can-i-post.yaml";

    [Fact]
    public void A_clause_with_a_rule_that_no_way_from_an_account_cites_is_named()
    {
        var warning = Assert.Single(Load(SmallCouncil.Tree).Warnings, warning => warning.File == TreeName);

        Assert.Equal("No way from an own account cites 2 clauses with a rule: posting/1.2, posting/1.2/2.", warning.What);
        Assert.Contains("passes-over", warning.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_has_looked_at_is_passed_over() =>
        Assert.DoesNotContain(Load($"passes-over: [posting/1.2, posting/1.2/2]\n{SmallCouncil.Tree}").Warnings, warning =>
            warning.File == TreeName
        );

    [Fact]
    public void A_clause_passed_over_that_is_not_there_is_a_fault()
    {
        var fault = Assert.Single(Load($"passes-over: [posting/1.7]\n{SmallCouncil.Tree}").Faults);

        Assert.Equal((TreeName, 1, "No clause in force has the address 'posting/1.7'."), (fault.File, fault.Line, fault.What));
    }

    [Fact]
    public void A_file_that_nobody_can_keep_in_order_is_named()
    {
        var warnings = Load(SmallCouncil.Tree + string.Concat(Enumerable.Repeat("\n# a remark", 340))).Warnings;

        Assert.Contains(warnings, warning =>
            warning.File == TreeName && warning.What.StartsWith("The file has 36", StringComparison.Ordinal)
        );
    }

    private static LoadResult Load(string tree) =>
        KnowledgeLoader.Load(SmallCouncil.With((TreeName, tree), ("smallton/tests.yaml", SmallCouncil.Journey)));
}
