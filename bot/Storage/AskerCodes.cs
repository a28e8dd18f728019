using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// Tells different askers of a week apart without saying who they are: a keyed hash of the person, cut short. The key is random, lives
/// in the database for its week, and is removed after it: then nobody can find out whose code it was, not even by trying everybody.
/// The same person has another code each week, so that codes cannot be followed.
/// </summary>
internal sealed class AskerCodes(Database database, TimeProvider time)
{
    private const int CodeBytes = 6;
    private const int KeyBytes = 32;

    private readonly ConcurrentDictionary<string, byte[]> _keys = new();

    /// <summary>For example <c>2026-W48</c>.</summary>
    public static string WeekOf(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time.UtcDateTime)}-W{ISOWeek.GetWeekOfYear(time.UtcDateTime):00}");

    /// <summary>
    /// The person's code of this week, for example <c>2026-W48:3f9a1c04b2d7</c>; null where the database cannot be used: a question without
    /// a code still counts.
    /// </summary>
    /// <param name="person">Whatever tells one person from another.</param>
    public async Task<string?> TryOfAsync(string person, CancellationToken cancellationToken = default)
    {
        try
        {
            var week = WeekOf(time.GetUtcNow());
            var code = HMACSHA256.HashData(await KeyAsync(week, cancellationToken), Encoding.UTF8.GetBytes(person));
            return $"{week}:{Convert.ToHexStringLower(code.AsSpan(0, CodeBytes))}";
        }
        catch (StorageException)
        {
            return null;
        }
    }

    /// <summary>The key of a week, the same in all instances. It is read once; that of another week is forgotten.</summary>
    private async Task<byte[]> KeyAsync(string week, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(week, out var known))
        {
            return known;
        }

        await database.WriteAsync(
            transaction =>
                transaction.Connection!.ExecuteAsync(
                    "INSERT INTO asker_salts (week, salt) VALUES (@week, @salt) ON CONFLICT (week) DO NOTHING",
                    new { week, salt = Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes)) }, transaction),
            cancellationToken
        );
        var salt = await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<string>("SELECT salt FROM asker_salts WHERE week = @week", new { week }),
            cancellationToken);
        _keys.Clear();
        return _keys[week] = Convert.FromHexString(salt!);
    }
}
