using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Commands;

namespace TeamsPolicyBot;

/// <summary>The composition root: which command runs, and for <c>serve</c> (Program.Serve.cs) what the bot is made of.</summary>
internal static partial class Program
{
    private static async Task<int> Main(string[] args)
    {
        IConfigurationRoot configuration;
        try
        {
            configuration = ReadSettings(AppContext.BaseDirectory);
        }
        catch (InvalidDataException exception)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} {exception.GetBaseException().Message}");
            return ExitCode.FoundFaults;
        }

        var folders = ProjectFolders.Resolve(configuration["Knowledge:Folder"], configuration["Data:Folder"]);
        var context = new CommandContext(configuration, folders, Console.Out, Console.Error)
        {
            Rehearse = (dialogues, stopping) => RehearseAsync(folders, dialogues, stopping),
        };
        return await CommandLine.RunAsync(args, context, stopping => ServeAsync(folders, stopping));
    }

    /// <summary>
    /// The settings as the bot itself reads them, for the commands and for where things lie: the program's file, the administrator's file
    /// beside it, the environment.
    /// </summary>
    /// <exception cref="InvalidDataException">A file is no JSON.</exception>
    internal static IConfigurationRoot ReadSettings(string programFolder)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var name = environment["ASPNETCORE_ENVIRONMENT"] ?? environment["DOTNET_ENVIRONMENT"] ?? Environments.Production;
        return new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(programFolder, "appsettings.json"), optional: true)
            .AddJsonFile(Path.Combine(programFolder, $"appsettings.{name}.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
    }

    /// <summary>Runs the bot. What keeps it from starting is told in one line each, without a stack trace.</summary>
    private static async Task<int> ServeAsync(ProjectFolders folders, CancellationToken stopping)
    {
        try
        {
            await using var app = await BuildAsync(folders);
            await app.RunAsync(stopping);
            return ExitCode.Success;
        }
        catch (Exception fault) when (fault is StartupFaultException or ArgumentException or Storage.StorageException)
        {
            await Console.Error.WriteLineAsync($"The bot does not start. {fault.Message}");
            return ExitCode.FoundFaults;
        }
    }
}
