using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using TeamsPolicyBot.Benchmarks.Turns;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks;

/// <summary>
/// <c>start</c>: from the start of the process to its address and to its first answer, on an empty data folder and again; the memory at
/// rest and after many turns; the size of a publish.
/// </summary>
internal static class StartReport
{
    private static readonly Setup Setup = new(Setup.Bot, Setup.Question, "SQLite", false, true, 16);

    public static async Task RunAsync(bool quick, TextWriter output)
    {
        await using var around = await StandIns.StartAsync();
        var needs = new List<IAsyncDisposable>();
        var settings = Sides.BotSettings(needs);
        foreach (var which in new[] { "first start, empty data folder", "second start" })
        {
            var clock = Stopwatch.StartNew();
            await using var side = await Side.StartAsync([Sides.Program], settings, around.ServiceUrl);
            var listens = clock.Elapsed;
            await AskAsync(side);
            await output.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{which}: listens after {listens.TotalSeconds:0.0} s, first answer after {clock.Elapsed.TotalSeconds:0.0} s, {side.Cpu.TotalSeconds:0.0} s of CPU, {Megabytes(side.WorkingSet)} MB"
                )
            );
        }

        await using (var side = await Side.StartAsync([Sides.Program], settings, around.ServiceUrl))
        {
            await MemoryAsync(side, quick ? 2_000 : 100_000, output);
        }

        foreach (var need in needs)
        {
            await need.DisposeAsync();
        }

        if (!quick)
        {
            await PublishAsync(output);
        }
    }

    private static async Task MemoryAsync(Side side, int turns, TextWriter output)
    {
        await AskAsync(side);
        await output.WriteLineAsync($"at rest: {Megabytes(side.WorkingSet)} MB");
        var (done, steps) = (0, 10);
        for (var step = 1; step <= steps; step++)
        {
            while (done < turns * step / steps)
            {
                var result = await Load.RunAsync(side, Setup, TimeSpan.FromSeconds(1), isWarm: true);
                done += result.Turns;
            }

            await output.WriteLineAsync($"after {done} turns: {Megabytes(side.WorkingSet)} MB");
        }
    }

    private static async Task PublishAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("policy-bot-publish-");
        using var publish = Process.Start(
            new ProcessStartInfo("dotnet", ["publish", Repository.Bot, "-c", "Release", "-o", folder.FullName, "-v", "q"]))!;
        await publish.WaitForExitAsync();
        await output.WriteLineAsync(
            $"publish: {Megabytes(folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length))} MB in {folder.EnumerateFiles("*", SearchOption.AllDirectories).Count()} files"
        );
        folder.Delete(recursive: true);
    }

    private static async Task AskAsync(Side side)
    {
        using var http = new HttpClient { BaseAddress = side.Address };
        var activity = new People(Setup, side.ServiceUrl).Visit().First()(null);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(activity.ToJsonString()))
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);
}
