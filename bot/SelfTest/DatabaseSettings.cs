using Microsoft.Extensions.Configuration;

namespace TeamsPolicyBot.SelfTest;

/// <summary>Whether the settings name the database that they ask for.</summary>
internal static class DatabaseSettings
{
    /// <summary>What is wrong where <see cref="IsMissing"/>, for the administrator.</summary>
    public const string Missing =
        "ConnectionStrings:PostgreSQL is not set. In a container the SQLite file would be gone with it, and the cases too.";

    /// <summary>Whether PostgreSQL is required, as in a container, and not set.</summary>
    public static bool IsMissing(IConfiguration configuration) =>
        string.Equals(configuration["Data:RequirePostgreSQL"]?.Trim(), "true", StringComparison.OrdinalIgnoreCase)
        && string.IsNullOrEmpty(configuration.GetConnectionString("PostgreSQL"));
}
