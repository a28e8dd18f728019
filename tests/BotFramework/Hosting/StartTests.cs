using System.Diagnostics;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>The built program as an administrator starts it.</summary>
[Trait("Category", "Slow")]
public sealed class StartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("Production", null, null, "MicrosoftAppId is not set")]
    [InlineData(null, "true", null, "MicrosoftAppId is not set")]
    [InlineData("Production", null, "8e1b7d52-3a44-4c0e-b1de-2f5c0b9d6a70", "MicrosoftAppPassword")]
    [InlineData("Development", "true", "8e1b7d52-3a44-4c0e-b1de-2f5c0b9d6a70", "together with MicrosoftAppId")]
    public async Task With_settings_that_leave_it_open_or_mute_it_ends_with_a_sentence_and_exit_code_1(
        string? environment, string? bypass, string? appId, string says)
    {
        using var folder = new TemporaryFolder();
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [BotProcess.Program, "serve"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            },
        };
        var variables = process.StartInfo.Environment;
        variables.Remove("ASPNETCORE_ENVIRONMENT");
        variables.Remove("DOTNET_ENVIRONMENT");
        Set("ASPNETCORE_ENVIRONMENT", environment);
        Set("DangerouslyAllowUnauthenticatedRequests", bypass);
        Set("MicrosoftAppId", appId);
        Set("Data__Folder", folder["data"]);
        Set("ASPNETCORE_URLS", "http://127.0.0.1:0");

        process.Start();
        var errors = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains(says, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                variables[name] = value;
            }
        }
    }
}
