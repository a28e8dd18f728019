namespace TeamsPolicyBot.Commands;

/// <summary>What a command returns to its caller.</summary>
public static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran and found faults in what it looked at.</summary>
    public const int FoundFaults = 1;

    /// <summary>The command was called wrongly: an unknown option, organisation or file.</summary>
    public const int WrongUse = 2;
}
