namespace TeamsPolicyBot.Commands.Councils;

/// <summary>Reads one key from a terminal; where the input comes from elsewhere, the first letter of a line.</summary>
internal sealed class KeyInput(TextReader input)
{
    private readonly bool _isTerminal = ReferenceEquals(input, Console.In) && !Console.IsInputRedirected;

    /// <summary>The key, in lower case; a line's end for Enter; null when the input has ended.</summary>
    public char? Key()
    {
        if (_isTerminal)
        {
            return Lower(Console.ReadKey(intercept: true).KeyChar);
        }

        return input.ReadLine() is { } line ? Lower(line.Length == 0 ? '\n' : line[0]) : null;
    }

    /// <summary>A line of words; null when the input has ended.</summary>
    public string? Line() => input.ReadLine();

    private static char Lower(char key) => key == '\r' ? '\n' : char.ToLowerInvariant(key);
}
