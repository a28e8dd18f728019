using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Organisations;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.SelfTest;

namespace TeamsPolicyBot.Tests.SelfTest;

public sealed class SelfTestRulesTests
{
    private const string Tenant = "3a6a1c62-6f0a-4c55-9d11-6d1c2a0f7b01";

    [Theory]
    [InlineData("invalid_client", "MicrosoftAppPassword", "an expired secret")]
    [InlineData("unauthorized_client", "MicrosoftAppTenantId", "the wrong tenant")]
    [InlineData("managed_identity_request_failed", "identity", "an identity that the machine does not have")]
    [InlineData("no answer", "port 443", "a firewall")]
    public void A_token_that_cannot_be_had_says_what_to_do(string code, string mend, string because)
    {
        var line = SelfTestRules.Token(Probe.Failed(code));

        Assert.Equal(CheckResult.ToDo, line.Result);
        Assert.True(line.Mend!.Contains(mend, StringComparison.Ordinal), because);
    }

    [Theory]
    [InlineData(0, "Ok", "the same")]
    [InlineData(60, "Ok", "a minute is within what everybody tolerates")]
    [InlineData(-60, "Ok", "slow by a minute")]
    [InlineData(61, "ToDo", "it will get worse")]
    [InlineData(-600, "ToDo", "slow by ten minutes")]
    public void A_clock_may_differ_by_a_minute(int seconds, string result, string because) =>
        Assert.True(result == SelfTestRules.Clock(TimeSpan.FromSeconds(seconds)).Result.ToString(), because);

    [Fact]
    public void What_was_set_aside_is_named_with_what_to_do()
    {
        var line = Assert.Single(
            SelfTestRules.SetAside([
                new SetAside(
                    "case C-4H8QT", "smallton", "UnreadableCaseException", new DateTimeOffset(2026, 11, 2, 10, 0, 0, TimeSpan.Zero)),
            ])
        );

        Assert.Equal(CheckResult.ToDo, line.Result);
        Assert.Equal("Case C-4H8QT failed again and again (UnreadableCaseException), last on 2 November, 10:00 UTC.", line.Says);
        Assert.Contains("backup", line.Mend, StringComparison.Ordinal);
        Assert.Equal(CheckResult.Ok, Assert.Single(SelfTestRules.SetAside([])).Result);
        Assert.Equal(CheckResult.Skipped, Assert.Single(SelfTestRules.SetAside(null)).Result);
    }

    [Fact]
    public void A_wrong_clock_says_by_how_much_and_in_which_direction()
    {
        Assert.Contains("10 minutes slow", SelfTestRules.Clock(TimeSpan.FromMinutes(-10)).Says, StringComparison.Ordinal);
        Assert.Contains("7 minutes fast", SelfTestRules.Clock(TimeSpan.FromMinutes(7)).Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("401", "Azure Bot", "the registration is missing")]
    [InlineData("", "smba.trafficmanager.net", "nobody answers")]
    [InlineData("503", "(503)", "the service is ill")]
    public void A_connector_that_fails_says_what_to_do(string code, string says, string because) =>
        Assert.True(SelfTestRules.Connector(Probe.Failed(code)).ToString().Contains(says, StringComparison.Ordinal), because);

    [Fact]
    public void A_council_in_order_has_only_lines_in_order() =>
        Assert.All(Lines(Council()), line => Assert.Equal(CheckResult.Ok, line.Result));

    [Fact]
    public void A_council_without_settings_is_told_to_name_its_tenant() =>
        Assert.Contains("Organisations:ashby:Tenants:0", ToDo(Council() with { Settings = null }), StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_council_in_the_settings_gets_the_nearest_name() =>
        Assert.Contains("Did you mean \"ashby\"?", ToDo(Council() with { Id = "asbhy", Knowledge = null }), StringComparison.Ordinal);

    [Theory]
    [InlineData("ashby.gov.uk", "'ashby.gov.uk' is no tenant id.")]
    [InlineData("", "is no tenant id.")]
    public void A_tenant_is_given_by_its_id(string tenant, string says) =>
        Assert.Contains(says, ToDo(Council() with { Settings = Settings([tenant], [Tenant]) }), StringComparison.Ordinal);

    [Fact]
    public void Without_an_administrator_nobody_could_set_up_the_desk() =>
        Assert.Contains(
            "Organisations:ashby:Administrators:0", ToDo(Council() with { Settings = Settings([Tenant], []) }), StringComparison.Ordinal);

    [Fact]
    public void A_missing_comms_desk_says_what_to_write_where() =>
        Assert.Contains("this is the comms desk", ToDo(Council() with { DeskName = null }), StringComparison.Ordinal);

    [Fact]
    public void A_comms_desk_that_the_bot_was_removed_from_is_to_be_mended() =>
        Assert.Contains("cannot be reached (403)", ToDo(Council() with { Desk = Probe.Failed("403") }), StringComparison.Ordinal);

    [Fact]
    public void Knowledge_with_faults_is_to_be_mended_even_while_an_older_release_answers()
    {
        var faults = new[] { new Fault("ashby/council.yaml", 1, "\"name\" is missing.", "Add it.") };

        Assert.Contains(
            "the last good release answers", ToDo(Council() with { Knowledge = new("ashby", new string('a', 64), null, faults) }),
            StringComparison.Ordinal);
        Assert.Contains(
            "nobody is answered", ToDo(Council() with { Knowledge = new("ashby", null, null, faults) }), StringComparison.Ordinal);
    }

    private static OrganisationFacts Council() =>
        new("ashby", new OrganisationStatus("ashby", new string('a', 64), null, []), Settings([Tenant], [Tenant]), Probe.Well, "Comms");

    private static OrganisationSettings Settings(string[] tenants, string[] administrators) =>
        new("ashby", tenants, administrators, new Dictionary<string, IReadOnlyList<string>>());

    private static IEnumerable<CheckLine> Lines(OrganisationFacts facts) => OrganisationRules.Lines(facts, ["ashby", "bexley"]);

    private static string ToDo(OrganisationFacts facts) => Assert.Single(Lines(facts), line => line.Result == CheckResult.ToDo).ToString();
}
