namespace TeamsPolicyBot.Knowledge;

/// <summary>Something wrong in a knowledge file, told to the comms officer who keeps it.</summary>
/// <param name="File">The file's name relative to the knowledge folder, with forward slashes.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="What">What is wrong, one sentence.</param>
/// <param name="Mend">What to write instead, one sentence.</param>
public sealed record Fault(string File, int Line, string What, string Mend)
{
    /// <summary>One line for a terminal or a log.</summary>
    public override string ToString() => $"{File}:{Line}: {What} {Mend}";
}
