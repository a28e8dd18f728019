using System.Globalization;
using TeamsPolicyBot.Tests.Journeys.Cases;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Journeys.Attack;

/// <summary>
/// Hostile and good requests in turn against the built bot. The full run, for the report:
/// <c>ATTACK=200000 dotnet test --filter FullyQualifiedName~LoadTests --logger "console;verbosity=detailed"</c>; <c>ATTACK_MINUTES</c>
/// bounds it.
/// </summary>
[Trait("Category", "Slow")]
public sealed class LoadTests(ITestOutputHelper output)
{
    private const long MegaByte = 1024 * 1024;
    private static readonly int Requests = Number("ATTACK", 500);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(Number("ATTACK_MINUTES", 10));

    [Fact]
    public async Task None_of_many_hostile_and_good_requests_is_a_fault_of_the_program()
    {
        await using var teams = await ConnectorServer.StartAsync();
        using var bot = await BotProcess.Start(new Dictionary<string, string>
        {
            ["Organisations__medway__Tenants__0"] = KillRun.Tenant("medway"),
            ["RateLimit__MessagesPerMinute"] = "0",
        });
        using var run = new LoadRun(new Uri(bot.Page, "/"), teams.ServiceUrl, KillRun.Tenant("medway"));
        var memory = new List<string>();

        await run.RunAsync(Requests, AtMost, number =>
        {
            if (number % Math.Max(1, Requests / 20) == 0)
            {
                lock (memory)
                {
                    memory.Add(string.Create(CultureInfo.InvariantCulture, $"{number}: {bot.WorkingSet / MegaByte}"));
                }
            }
        });

        output.WriteLine(run.ToString());
        output.WriteLine($"working set in MB after so many requests: {string.Join(", ", memory)}; log {bot.Log.Length / 1024} KB");
        Assert.Equal(0, run.Faults);
        Assert.True(run.Answered > 0);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
