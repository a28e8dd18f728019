using System.Globalization;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>
/// <c>turns</c>: how many turns a second the bot does, beside the official .NET SDK's echo bot and a bare web server that gives the
/// request's text back, each a process of its own on the same machine in the same run. Nothing is judged; the table is the result.
/// </summary>
internal static class TurnsReport
{
    private static readonly TimeSpan QuickTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FullTime = TimeSpan.FromSeconds(15);

    /// <param name="only">
    /// Words that a line's setup must have, such as <c>bot</c> or <c>PostgreSQL</c>, of all combinations; <c>all</c> for each of these; none
    /// for a choice of them.
    /// </param>
    public static async Task RunAsync(bool quick, IReadOnlyList<string> only, TextWriter output)
    {
        await output.WriteLineAsync(
            Row("side", "what", "database", "tokens", "sent", "conn.", "turns/s", "p50 ms", "p99 ms", "CPU us/turn", "KB/turn"));
        await output.WriteLineAsync(string.Join("|", Enumerable.Repeat("---", 11)));
        var measured = new List<(Setup Setup, Measurement Result)>();
        foreach (var setup in Chosen(quick, only))
        {
            if (setup.Database == "PostgreSQL" && PostgresServer.WhyNot is { } why)
            {
                await output.WriteLineAsync($"{setup.Side} on PostgreSQL: not run. {why}");
                continue;
            }

            await using var side = await Sides.StartAsync(setup);
            var result = await Load.RunAsync(side, setup, quick ? QuickTime : FullTime);
            measured.Add((setup, result));
            await output.WriteLineAsync(
                Row(
                    setup.Side, setup.What, setup.Database, setup.Tokens ? "on" : "off", setup.Inline ? "inline" : "connector",
                    Text(setup.Connections), Text(result.TurnsPerSecond), result.Median.ToString("0.0", CultureInfo.InvariantCulture),
                    result.Percentile99.ToString("0.0", CultureInfo.InvariantCulture), Text(result.CpuMicrosecondsPerTurn),
                    result.AllocatedPerTurn is { } bytes ? Text(bytes / 1024) : "-")
            );
            if (result.Failed > 0)
            {
                await output.WriteLineAsync($"  {result.Failed} of {result.Turns + result.Failed} were not answered with 200.");
            }
        }

        await WriteRatiosAsync(measured, output);
    }

    private static IEnumerable<Setup> Chosen(bool quick, IReadOnlyList<string> only) =>
        quick ? Setup.Quick().Where(each => only.All(each.Has))
        : only.Count == 0 ? Setup.Some()
        : Setup.All().Where(each => only.All(word => word == "all" || each.Has(word)));

    /// <summary>The bot against the SDK's echo, where both ran the same way.</summary>
    private static async Task WriteRatiosAsync(List<(Setup Setup, Measurement Result)> measured, TextWriter output)
    {
        await output.WriteLineAsync();
        foreach (var (setup, result) in measured.Where(each => each.Setup.Side == Setup.Bot))
        {
            var echo = measured.FirstOrDefault(each =>
                each.Setup.Side == Setup.SdkEcho
                && each.Setup.Tokens == setup.Tokens
                && each.Setup.Inline == setup.Inline
                && each.Setup.Connections == setup.Connections
            );
            if (echo.Result is { } theirs)
            {
                await output.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{setup.What}, {setup.Database}, {setup.Connections} connections, {(setup.Inline ? "inline" : "connector")}{(setup.Tokens ? ", tokens" : "")}: {result.TurnsPerSecond / theirs.TurnsPerSecond:0.00} of the SDK echo's turns/s, {result.Percentile99 / theirs.Percentile99:0.0} times its p99"
                    )
                );
            }
        }
    }

    private static string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static string Row(params string[] cells) => string.Join(" | ", cells);
}
