using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Commands;

namespace TeamsPolicyBot;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        var folders = ProjectFolders.Resolve(configuration["Knowledge:Folder"], configuration["Data:Folder"]);
        var context = new CommandContext(configuration, folders, Console.Out, Console.Error);
        return CommandLine.RunAsync(args, context, _ => Task.FromResult(ExitCode.WrongUse));
    }
}
