namespace TeamsPolicyBot.Cases;

/// <summary>For whom the bot may have itself installed, so that a case can be given to a manager who has not got it.</summary>
/// <param name="Tenant">The tenant the app may do so in; null where an administrator has not permitted it.</param>
internal sealed record InstallScope(string? Tenant)
{
    /// <summary>It is not permitted.</summary>
    public static InstallScope Nobody { get; } = new((string?)null);

    public bool Covers(Person person) => person.Tenant.Equals(Tenant, StringComparison.OrdinalIgnoreCase);
}
