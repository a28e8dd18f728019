namespace TeamsPolicyBot.Commands.Councils;

/// <summary>Reads one key from a terminal; where the input comes from elsewhere, the first letter of a line.</summary>
internal sealed class KeyInput(TextReader input)
{
    private readonly bool _isTerminal = ReferenceEquals(input, Console.In) && !Console.IsInputRedirected;

    /// <summary>The number that stood behind a + in the same line.</summary>
    private char? _next;

    /// <summary>The key, in lower case; a line's end for Enter; null when the input has ended.</summary>
    public char? Key()
    {
        if (_isTerminal)
        {
            return Lower(Console.ReadKey(intercept: true).KeyChar);
        }

        if (_next is { } next)
        {
            _next = null;
            return next;
        }

        var line = input.ReadLine();
        _next = line is ['+', var number, ..] ? number : null;
        return line is null ? null : Lower(line.Length == 0 ? '\n' : line[0]);
    }

    /// <summary>A line of words; null when the input has ended.</summary>
    public string? Line() => input.ReadLine();

    private static char Lower(char key) => key == '\r' ? '\n' : char.ToLowerInvariant(key);
}
