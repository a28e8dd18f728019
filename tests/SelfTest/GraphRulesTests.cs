using TeamsPolicyBot.SelfTest;

namespace TeamsPolicyBot.Tests.SelfTest;

public sealed class GraphRulesTests
{
    private static readonly GraphFacts On = new(GraphUse.On, Probe.Well, GraphUse.On, Probe.Well, "1.1.0");

    [Theory]
    [InlineData(GraphUse.Off, false, "staff are asked")]
    [InlineData(GraphUse.Off, true, "managers.csv is used")]
    [InlineData(GraphUse.ForOthers, false, "another council only: staff are asked")]
    internal void A_directory_that_is_not_asked_says_what_is_done_instead(GraphUse use, bool hasFile, string says)
    {
        var line = GraphRules.LookUp(On with { LookUp = use }, hasFile);

        Assert.Equal(CheckResult.Ok, line.Result);
        Assert.Contains(says, line.Says, StringComparison.Ordinal);
    }

    public static TheoryData<string> Codes =>
        ["401", "403", "404", "429", "500", "503", "", "no JSON", "invalid_resource", GraphFacts.NotThere];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Whatever_fails_has_something_to_do(string code)
    {
        var facts = On with { LookUpProbe = Probe.Failed(code), InstallProbe = Probe.Failed(code) };

        foreach (var line in new[] { GraphRules.LookUp(facts, false), GraphRules.Install(facts) })
        {
            Assert.Equal(CheckResult.ToDo, line.Result);
            Assert.NotEmpty(line.Mend!);
        }
    }

    [Theory]
    [InlineData("1.1.0", "1.1.0", CheckResult.Ok, "Teams has the same")]
    [InlineData("1.1.0", null, CheckResult.Ok, "cannot be seen from here")]
    [InlineData("1.1.0", "1.0.0", CheckResult.ToDo, "upload it")]
    [InlineData("1.1.0", "1.10.0", CheckResult.ToDo, "Update the program")]
    [InlineData(null, "1.1.0", CheckResult.Skipped, "not beside this program")]
    internal void The_package_in_Teams_is_compared_with_the_programs(string? version, string? installed, CheckResult result, string says)
    {
        var line = GraphRules.Package(version, installed);

        Assert.Equal(result, line.Result);
        Assert.Contains(says, line.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Those the directory names no manager for are asked")]
    [InlineData(false, "Staff are asked")]
    public void Who_is_asked_depends_on_the_directory(bool afterTheDirectory, string says) =>
        Assert.Contains(
            says, SelfTestRules.Managers(new ManagerFacts(0, Probe.NotTried), afterTheDirectory).Says, StringComparison.Ordinal);
}
