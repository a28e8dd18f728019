using Microsoft.Extensions.Configuration;

namespace TeamsPolicyBot.Commands;

/// <summary>The database file that the settings mean.</summary>
internal static class DatabaseFile
{
    /// <summary>Where it lies; null, after saying so, where the settings mean a server, which has tools of its own.</summary>
    public static string? Of(CommandContext context)
    {
        if (string.IsNullOrEmpty(context.Configuration.GetConnectionString("PostgreSQL")))
        {
            return Path.Combine(context.Folders.Data, "bot.db");
        }

        context.Error.WriteLine(
            "The bot's database is on a PostgreSQL server. Back it up with PostgreSQL's own pg_dump, and bring it back with pg_restore.");
        return null;
    }
}
