namespace TeamsPolicyBot.Storage;

/// <summary>
/// Makes references that can be read out over a telephone: <c>C-4H8QT</c> for cases, <c>R-7K3F2</c> for receipts. No letter
/// looks like a digit, and no vowel makes a word. Seventeen million a prefix; the table's key makes them unique.
/// </summary>
internal sealed class References(Random random)
{
    public const char Case = 'C';
    public const char Receipt = 'R';

    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private const int Length = 5;
    private readonly Lock _gate = new();

    public string Next(char prefix)
    {
        lock (_gate)
        {
            return $"{prefix}-{new string(random.GetItems<char>(Alphabet, Length))}";
        }
    }

    /// <summary>The reference a person typed, however spelt: <c>c4h8qt</c>, <c>C 4H8QT</c>; null when it is none.</summary>
    public static string? Parse(char prefix, string typed)
    {
        var letters = typed.ToUpperInvariant().Where(char.IsLetterOrDigit).ToArray();
        return
            letters.Length == Length + 1
            && letters[0] == prefix
            && letters.Skip(1).All(letter => Alphabet.Contains(letter, StringComparison.Ordinal))
            ? $"{prefix}-{new string(letters.AsSpan(1))}"
            : null;
    }
}
