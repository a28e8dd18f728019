using System.Data.Common;

namespace TeamsPolicyBot.Storage;

/// <summary>A statement that writes and is known before its transaction begins: several go to a server in one round trip.</summary>
/// <param name="Values">Its parameters; strings, whole numbers, bytes or null.</param>
internal sealed record WriteStatement(string Sql, params IReadOnlyList<(string Name, object? Value)> Values)
{
    /// <summary>Told how many rows it changed; throws where that is not what was meant, and undoes the transaction.</summary>
    public Action<int>? Check { get; init; }

    /// <summary>Runs statements one after the other.</summary>
    public static async Task RunAllAsync(DbTransaction transaction, IEnumerable<WriteStatement> statements)
    {
        foreach (var statement in statements)
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.CommandText = statement.Sql;
            command.Transaction = transaction;
            statement.AddTo(command.Parameters, command.CreateParameter);
            var changed = await command.ExecuteNonQueryAsync();
            statement.Check?.Invoke(changed);
        }
    }

    /// <summary>Fills in the parameters.</summary>
    public void AddTo(DbParameterCollection parameters, Func<DbParameter> create)
    {
        foreach (var (name, value) in Values)
        {
            var parameter = create();
            (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
            parameters.Add(parameter);
        }
    }
}
