namespace TeamsPolicyBot.Cases;

/// <summary>
/// A recipient of messages, as the outbox knows it. Where the recipient's conversation is, is looked up when the message is sent.
/// </summary>
internal sealed record Lane
{
    private const string PersonPrefix = "person";
    private const string CommsPrefix = "comms";

    private Lane(string name) => Name = name;

    /// <summary><c>person/tenant/object-id</c> or <c>comms/organisation</c>.</summary>
    public string Name { get; }

    /// <summary>Tenant and object id; null for a comms desk.</summary>
    public (string Tenant, string ObjectId)? Person =>
        Name.Split('/') is [PersonPrefix, var tenant, var objectId] ? (tenant, objectId) : null;

    /// <summary>The organisation whose comms desk it is; null for a person.</summary>
    public string? Organisation => Name.Split('/') is [CommsPrefix, var organisation] ? organisation : null;

    public static Lane To(Person person) => new($"{PersonPrefix}/{person.Tenant}/{person.ObjectId}");

    public static Lane ToComms(string organisation) => new($"{CommsPrefix}/{organisation}");

    /// <summary>A lane from the name the outbox kept.</summary>
    public static Lane Parse(string name) => new(name);
}
