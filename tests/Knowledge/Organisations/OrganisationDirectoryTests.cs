using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Knowledge.Organisations;

namespace TeamsPolicyBot.Tests.Knowledge.Organisations;

public sealed class OrganisationDirectoryTests
{
    private const string MedwayTenant = "4f1c6e1a-0000-4000-8000-000000000001";
    private const string MeltonTenant = "4f1c6e1a-0000-4000-8000-000000000002";

    private static readonly OrganisationDirectory Directory = Read(new()
    {
        ["Organisations:medway:Tenants:0"] = MedwayTenant,
        ["Organisations:medway:Administrators:0"] = "admin-1",
        ["Organisations:medway:Desks:communications-and-marketing:0"] = "person-1",
        ["Organisations:melton:Tenants:0"] = MeltonTenant,
    });

    [Theory]
    [InlineData(MedwayTenant, "medway", "its own tenant")]
    [InlineData("4F1C6E1A-0000-4000-8000-000000000001", "medway", "ids are compared without case")]
    [InlineData(MeltonTenant, "melton", "another council's tenant")]
    [InlineData("4f1c6e1a-0000-4000-8000-000000000009", null, "an unknown tenant belongs to nobody")]
    [InlineData("", null, "an empty tenant belongs to nobody")]
    [InlineData(null, null, "a missing tenant belongs to nobody")]
    public void The_organisation_follows_from_the_tenant(string? tenant, string? organisation, string because) =>
        Assert.True(organisation == Directory.FindByTenant(tenant)?.Id, because);

    [Fact]
    public void Administrators_and_desks_are_read()
    {
        var medway = Directory.Find("medway")!;

        Assert.Equal(["admin-1"], medway.Administrators);
        Assert.Equal(["person-1"], medway.Desks["communications-and-marketing"]);
    }

    [Fact]
    public void A_tenant_given_to_two_organisations_refuses_the_start()
    {
        var fault = Assert.Throws<ArgumentException>(() => Read(new()
        {
            ["Organisations:medway:Tenants:0"] = MedwayTenant,
            ["Organisations:melton:Tenants:0"] = MedwayTenant.ToUpperInvariant(),
        }));

        Assert.Contains("medway and melton", fault.Message, StringComparison.Ordinal);
    }

    private static OrganisationDirectory Read(Dictionary<string, string?> settings) =>
        OrganisationDirectory.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
