using System.Collections.Concurrent;
using Dapper;

namespace TeamsPolicyBot.Storage;

/// <summary>The open connections to one SQLite file, set up once each.</summary>
/// <param name="pragmas">What every connection is set to.</param>
internal sealed class SqliteConnections(string connectionString, string pragmas)
{
    private readonly ConcurrentStack<KeptConnection> _idle = new();
    private int _generation;

    /// <summary>One that nobody else uses; disposing of it gives it back.</summary>
    public KeptConnection Open()
    {
        if (_idle.TryPop(out var kept))
        {
            return kept;
        }

        var connection = new KeptConnection(connectionString, Volatile.Read(ref _generation), GiveBack);
        try
        {
            connection.Open();
            connection.Execute(pragmas);
            return connection;
        }
        catch
        {
            connection.CloseForGood();
            throw;
        }
    }

    /// <summary>Closes those that nobody uses, and the others when they come back.</summary>
    public void Clear()
    {
        Interlocked.Increment(ref _generation);
        while (_idle.TryPop(out var connection))
        {
            connection.CloseForGood();
        }
    }

    private void GiveBack(KeptConnection connection)
    {
        if (connection.Generation == Volatile.Read(ref _generation) && connection.IsAtRest)
        {
            _idle.Push(connection);
        }
        else
        {
            connection.CloseForGood();
        }
    }
}
