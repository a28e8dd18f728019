using System.Text;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>The same against the built bot as a process, with its knowledge, its database and its dialogs behind the endpoint.</summary>
[Trait("Category", "Slow")]
public sealed class WholeBotFuzzTests(ITestOutputHelper output)
{
    private const int NotImplemented = 501;
    private const int Samples = 10;
    private const long MegaByte = 1024 * 1024;

    [Fact]
    public async Task Whatever_is_posted_the_bot_answers_2xx_or_4xx()
    {
        await using var connector = await AzureStandIn.StartAsync();
        using var bot = await BotProcess.Start();
        using var http = new HttpClient { BaseAddress = new Uri(bot.Page, "/") };
        var request = 0;
        var memory = new List<long>();
        var run = new FuzzRun(http)
        {
            // Each in a conversation of its own: Teams' pace for one conversation would hold the run up.
            Prepare = fuzzed => fuzzed with { Body = Readdress(fuzzed.Body, connector.ServiceUrl, $"-{request++}") },
            AfterEach = seen =>
            {
                connector.Calls.Clear();
                if (seen % (FuzzRun.Count / Samples) == 0)
                {
                    memory.Add(bot.WorkingSet / MegaByte);
                }
            },
            // An invoke that no part of the bot handles is 501 by the protocol.
            IsRight = status => status is (>= 200 and < 300) or (>= 400 and < 500) or NotImplemented,
        };

        run.Check(FuzzRun.Count);

        output.WriteLine(run.ToString());
        output.WriteLine($"Working set of the bot's process after each tenth, in MB: {string.Join(", ", memory)}");
    }

    /// <summary>Sends the answers to the stand-in. Latin-1 keeps every byte, also those that are no text.</summary>
    private static byte[] Readdress(byte[] body, string serviceUrl, string suffix) => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(body)
            .Replace("http://localhost:56150/_connector", serviceUrl, StringComparison.Ordinal)
            .Replace("https://smba.trafficmanager.net/emea/72f98a3e-5f0c-4e0b-9c1d-7a6b0f2f4c11/", serviceUrl, StringComparison.Ordinal)
            .Replace("a0b6949b-8a9b-4e78-8df8-59c69c6a8ec8", "a0b6949b" + suffix, StringComparison.Ordinal)
            .Replace("01bc4bf7-ae6b-4f9b-bf19-fcbcf93fa853", "01bc4bf7" + suffix, StringComparison.Ordinal)
            .Replace("channel-announcements-id", "channel" + suffix, StringComparison.Ordinal)
            .Replace("_U1a\"", $"_U1a{suffix}\"", StringComparison.Ordinal)
            .Replace("@thread", $"{suffix}@thread", StringComparison.Ordinal));
}
