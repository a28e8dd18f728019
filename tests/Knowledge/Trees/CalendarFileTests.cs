using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Trees;

public sealed class CalendarFileTests
{
    private const string Calendar = """
        - name: Pre-election period
          from: 2027-03-22
          to: 2027-05-06
          applies-to: council
          banner: Pre-election period until 6 May.
          finding: {verdict: ask, desk: comms, say: Ask first., cites: [posting/1.1]}
        """;

    [Fact]
    public void A_period_is_read_with_its_days_its_finding_and_its_banner()
    {
        var period = Assert.Single(Load(Calendar).Release!.Calendar);

        Assert.Equal((new DateOnly(2027, 3, 22), new DateOnly(2027, 5, 6)), (period.From, period.To));
        Assert.Equal(AccountCapacity.Council, period.AppliesTo);
        Assert.Equal("Ask first.", period.Finding.Say);
        Assert.Equal("Pre-election period until 6 May.", period.Banner);
    }

    [Theory]
    [InlineData("from: 2027-03-22", "from: 22 March 2027", 2, "\"22 March 2027\" is not a date.")]
    [InlineData("to: 2027-05-06", "to: 2027-01-06", 1, "The period ends on 2027-01-06, before it begins.")]
    [InlineData("applies-to: council", "applies-to: press", 4, "\"press\" is not known here.")]
    [InlineData("cites: [posting/1.1]", "cites: [posting/7]", 6, "No clause in force has the address 'posting/7'.")]
    [InlineData("banner:", "baner:", 5, "\"baner\" is not a key that is known here.")]
    public void What_is_wrong_is_told_with_its_line(string good, string bad, int line, string what) =>
        Assert.Contains(
            Load(Calendar.Replace(good, bad, StringComparison.Ordinal)).Faults,
            fault => fault.File == "smallton/calendar.yaml" && fault.Line == line && fault.What == what);

    private static LoadResult Load(string calendar) => KnowledgeLoader.Load(SmallCouncil.With(("smallton/calendar.yaml", calendar)));
}
