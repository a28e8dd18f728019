using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;
using TeamsPolicyBot.Benchmarks.Turns;

namespace TeamsPolicyBot.Benchmarks.Profiling;

/// <summary>
/// <c>profile</c>: what a warm bot allocates in a turn, by its own methods. The runtime samples; the figures a turn are those of the whole
/// process, shared out by the samples. (The runtime samples the processor's time too, but only where a thread may be stopped, which tells
/// little of short methods.)
/// </summary>
internal static class ProfileReport
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";

    /// <summary>One object in so many bytes is told of.</summary>
    private const double MeanBytes = 102_400;

    private const long AllocationSampling = 0x80000000000;

    private const int Rows = 90;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    /// <param name="only">Words that the setup must have, as for <c>turns</c>.</param>
    public static async Task RunAsync(IReadOnlyList<string> only, TextWriter output)
    {
        var setup = Setup.All().First(each => each.Side == Setup.Bot && only.All(each.Has));
        await using var side = await Sides.StartAsync(setup);
        await Load.RunAsync(side, setup, TimeSpan.FromSeconds(2));
        var folder = Directory.CreateTempSubdirectory("policy-bot-profile-");
        var trace = Path.Combine(folder.FullName, "turns.nettrace");
        var result = await RecordAsync(side, setup, trace);
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{setup.What}, {setup.Database}: {result.Turns} turns, {result.AllocatedPerTurn / 1024:0} KB a turn"
            )
        );
        Print(trace, result, output);
        folder.Delete(recursive: true);
    }

    private static async Task<Measurement> RecordAsync(Side side, Setup setup, string trace)
    {
        using var session = side.Diagnose(
            new EventPipeProvider(
                Runtime, EventLevel.Informational, AllocationSampling | (long)ClrTraceEventParser.Keywords.Default));
        await using var file = File.Create(trace);
        var copying = session.EventStream.CopyToAsync(file);
        var result = await Load.RunAsync(side, setup, Time);
        await session.StopAsync(CancellationToken.None);
        await copying;
        return result;
    }

    private static void Print(string trace, Measurement result, TextWriter output)
    {
        var allocated = new ProfileTable();
        using var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(trace));
        using var source = log.Events.GetSource();
        source.Clr.AllocationSampling += sample => allocated.Add(
            ProductStack.Of(sample.CallStack()), Bytes(sample.ObjectSize), sample.TypeName);
        source.Process();
        allocated.Print(output, (result.AllocatedPerTurn ?? 0) / 1024, Rows);
    }

    /// <summary>So many bytes a sampled object stands for: a small one is rarely hit.</summary>
    private static double Bytes(long size) => size / (1 - Math.Pow(1 - (1 / MeanBytes), size));
}
