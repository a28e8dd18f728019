using System.Net.Sockets;
using Npgsql;

namespace TeamsPolicyBot.Storage;

/// <summary>What the errors of a PostgreSQL server mean, by their SQLSTATE.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>The fault; null where it is one of the program.</summary>
    public static StorageFault? Of(Exception exception) =>
        exception switch
        {
            PostgresException
            {
                SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.ConfigurationLimitExceeded
            } => StorageFault.Full,
            PostgresException
            {
                SqlState: PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.LockNotAvailable
                    or PostgresErrorCodes.SerializationFailure
            } => StorageFault.Locked,
            PostgresException server => IsAboutTheConnection(server.SqlState) ? StorageFault.Unreachable : null,
            NpgsqlException or SocketException or TimeoutException => StorageFault.Unreachable,
            _ => null,
        };

    /// <summary>
    /// Class 08 connection, 28 authorisation, 3D unknown database, 53 too many connections, 57 the server is shutting down or starting.
    /// </summary>
    private static bool IsAboutTheConnection(string state) => state[..2] is "08" or "28" or "3D" or "53" or "57";
}
