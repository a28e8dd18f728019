namespace TeamsPolicyBot.BotFramework.Settings;

/// <summary>The bot does not start with these settings.</summary>
/// <param name="faults">Each a sentence for the administrator, with its mend.</param>
internal sealed class StartupFaultException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
