using System.Collections.Frozen;
using Microsoft.Extensions.Configuration;

namespace TeamsPolicyBot.Knowledge.Organisations;

/// <summary>Whose council a person belongs to: it follows from the tenant, and from nothing a person can type.</summary>
public sealed class OrganisationDirectory
{
    private readonly FrozenDictionary<string, OrganisationSettings> _byTenant;
    private readonly FrozenDictionary<string, OrganisationSettings> _byId;

    /// <exception cref="ArgumentException">A tenant is given to two organisations: nobody could tell whose people they are.</exception>
    public OrganisationDirectory(IEnumerable<OrganisationSettings> organisations)
    {
        _byId = organisations.ToFrozenDictionary(organisation => organisation.Id, StringComparer.Ordinal);
        var tenants = _byId.Values.SelectMany(organisation => organisation.Tenants.Select(tenant => (tenant, organisation))).ToList();
        if (tenants.GroupBy(pair => pair.tenant, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            var names = string.Join(" and ", twice.Select(pair => pair.organisation.Id).Distinct().Order(StringComparer.Ordinal));
            throw new ArgumentException(
                $"The settings give tenant {twice.Key} twice, to {names}. Give each tenant to one organisation, once.");
        }

        _byTenant = tenants.ToFrozenDictionary(pair => pair.tenant, pair => pair.organisation, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every organisation in the settings, by id.</summary>
    public IEnumerable<OrganisationSettings> All => _byId.Values.OrderBy(organisation => organisation.Id, StringComparer.Ordinal);

    /// <summary>The organisation of a tenant; null for a tenant that is missing or unknown.</summary>
    public OrganisationSettings? FindByTenant(string? tenant) =>
        string.IsNullOrEmpty(tenant) ? null : _byTenant.GetValueOrDefault(tenant);

    /// <summary>The settings of an organisation; null where the administrator has written none.</summary>
    public OrganisationSettings? Find(string organisationId) => _byId.GetValueOrDefault(organisationId);

    /// <summary>Reads the section <c>Organisations</c>.</summary>
    /// <exception cref="ArgumentException">A tenant is given twice, or a number of approvals is none of 0, 1 and 2.</exception>
    public static OrganisationDirectory Read(IConfiguration configuration) =>
        new(
            configuration
                .GetSection("Organisations")
                .GetChildren()
                .Select(section => new OrganisationSettings(
                    section.Key, Texts(section.GetSection("Tenants")), Texts(section.GetSection("Administrators")),
                    section.GetSection("Desks").GetChildren().ToDictionary(desk => desk.Key, desk => Texts(desk), StringComparer.Ordinal))
                {
                    Approvals = ReadApprovals(section),
                })
        );

    private static int ReadApprovals(IConfigurationSection section) =>
        section.GetSection("Approvals").Value?.Trim() switch
        {
            null or "" or "0" => 0,
            "1" => 1,
            "2" => 2,
            var other => throw new ArgumentException(
                $"Organisations:{section.Key}:Approvals is '{other}'. Write 0, 1 or 2: how many people must publish a change of its knowledge."
            ),
        };

    private static IReadOnlyList<string> Texts(IConfigurationSection section) =>
        [.. section.GetChildren().Select(child => child.Value).OfType<string>().Where(text => text.Length > 0)];
}
