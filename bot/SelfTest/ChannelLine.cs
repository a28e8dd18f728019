namespace TeamsPolicyBot.SelfTest;

/// <summary>The self-test's line on the channels that are switched on in Azure. Pure.</summary>
internal static class ChannelLine
{
    private const string Name = "channels";
    private const string SwitchOff = "In the Azure portal open the Azure Bot, Channels, and delete all but Microsoft Teams.";

    public static CheckLine Of(ChannelFacts channels) =>
        channels switch
        {
            { Probe.Result: ProbeResult.NotTried } => CheckLine.Skipped(
                Name, $"Set {ChannelProbe.Setting} to the Azure Bot's resource id, and this says whether other channels than Teams are on."
            ),
            { Probe: { Result: ProbeResult.Failed, Code: "403" or "401" } } => CheckLine.ToDo(
                Name, "The bot may not look at its own resource in Azure.",
                $"Give the app the role Reader on the Azure Bot, or take {ChannelProbe.Setting} out of the settings."),
            { Probe: { Result: ProbeResult.Failed, Code: "404" } } => CheckLine.ToDo(
                Name, $"Azure knows no bot of the id in {ChannelProbe.Setting}.",
                "Copy the resource id: Azure Bot, Properties, in the Azure portal."),
            { Probe: { Result: ProbeResult.Failed } failed } => CheckLine.ToDo(
                Name, $"Azure does not say which channels are on ({failed.Code}).",
                $"Let this machine reach management.azure.com on port 443, or take {ChannelProbe.Setting} out of the settings."),
            { Others: [] } => CheckLine.Ok(Name, "Teams is the only channel that is switched on in Azure."),
            var found => CheckLine.ToDo(
                Name, $"Beside Teams, Azure has switched on: {string.Join(", ", found.Others)}. The bot refuses what comes over them.",
                SwitchOff),
        };
}
