using Microsoft.Extensions.Configuration;

namespace TeamsPolicyBot.SelfTest;

/// <summary>The lines of the self-test that follow from the settings alone, before anything is tried. Only what is not in order.</summary>
internal static class SettingsRules
{
    private const string Subject = "settings";

    /// <param name="knowledgeFolder">Where the councils' folders are looked for.</param>
    public static IEnumerable<CheckLine> Lines(IConfiguration configuration, string knowledgeFolder)
    {
        foreach (var (name, suggestion) in KnownSettings.Unknown(configuration))
        {
            yield return CheckLine.ToDo(
                Subject, $"{name} is set, and nothing reads a setting of that name.",
                suggestion.Length > 0 ? suggestion.Trim() : "Remove it, or look its name up in the administrators' guide.");
        }

        if (SettingValues.Fault(configuration) is { } fault)
        {
            yield return CheckLine.ToDo(Subject, fault, "The bot does not start before that.");
        }

        if (DatabaseSettings.IsMissing(configuration))
        {
            yield return CheckLine.ToDo(Subject, DatabaseSettings.Missing, "The bot does not start before that.");
        }

        if (!Directory.Exists(knowledgeFolder))
        {
            yield return CheckLine.ToDo(
                "knowledge", $"There is no folder {knowledgeFolder}.", "Set Knowledge:Folder to the folder that holds one folder a council."
            );
        }

        if (configuration["Bot:OffMessage"] is { Length: > 0 })
        {
            yield return CheckLine.ToDo(
                "off switch", "The bot is switched off: it answers everybody with the text of Bot:OffMessage.",
                "Empty Bot:OffMessage when it may answer again.");
        }
    }
}
