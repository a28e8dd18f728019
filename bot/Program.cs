using TeamsPolicyBot.BotFramework.Authentication;
using TeamsPolicyBot.Commands;

namespace TeamsPolicyBot;

/// <summary>The composition root: which command runs, and for <c>serve</c> (Program.Serve.cs) what the bot is made of.</summary>
internal static partial class Program
{
    private static async Task<int> Main(string[] args)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        var folders = ProjectFolders.Resolve(configuration["Knowledge:Folder"], configuration["Data:Folder"]);
        var context = new CommandContext(configuration, folders, Console.Out, Console.Error);
        return await CommandLine.RunAsync(args, context, stopping => ServeAsync(folders, stopping));
    }

    /// <summary>Runs the bot. What keeps it from starting is told in one line each, without a stack trace.</summary>
    private static async Task<int> ServeAsync(ProjectFolders folders, CancellationToken stopping)
    {
        try
        {
            await using var app = await BuildAsync(folders);
            await app.RunAsync(stopping);
            return ExitCode.Well;
        }
        catch (Exception fault) when (fault is StartupFaultException or ArgumentException or Storage.StorageException)
        {
            await Console.Error.WriteLineAsync($"The bot does not start. {fault.Message}");
            return ExitCode.FoundFaults;
        }
    }
}
