namespace TeamsPolicyBot.Cases;

/// <summary>Somebody of a council, known by tenant and Entra object id; the name is for showing only.</summary>
public sealed record Person(string Tenant, string ObjectId, string? Name)
{
    /// <summary>Whether both are the same human being, whatever name either carries.</summary>
    public bool Is(Person? other) =>
        other is not null
        && Tenant.Equals(other.Tenant, StringComparison.OrdinalIgnoreCase)
        && ObjectId.Equals(other.ObjectId, StringComparison.OrdinalIgnoreCase);
}
