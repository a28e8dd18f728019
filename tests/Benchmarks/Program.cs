using BenchmarkDotNet.Running;
using TeamsPolicyBot.Benchmarks.Calibration;
using TeamsPolicyBot.Benchmarks.Coverage;
using TeamsPolicyBot.Benchmarks.Profiling;
using TeamsPolicyBot.Benchmarks.Searching;
using TeamsPolicyBot.Benchmarks.Turns;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks;

/// <summary>Reports that print in a minute or two, by name; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    /// <summary>A look in under two minutes instead of a measurement.</summary>
    private const string Quick = "--quick";

    private static async Task Main(string[] args)
    {
        switch (args)
        {
            case ["bridge"]:
                Sources.WriteBridge();
                break;
            case ["quantize"]:
                Sources.WriteModel();
                break;
            case ["meaning"]:
                Sources.WriteVectors();
                Sources.WriteExamples();
                break;
            case ["turns", .. var options]:
                await TurnsReport.RunAsync(options.Contains(Quick), [.. options.Where(option => option != Quick)], Console.Out);
                break;
            case ["start", .. var options]:
                await StartReport.RunAsync(options.Contains(Quick), Console.Out);
                break;
            case ["growth", .. var options]:
                await GrowthReport.RunAsync(options.Contains(Quick), Console.Out);
                break;
            case ["host", .. var options]:
                await Turns.Host.RunAsync(options);
                break;
            case ["utterances", .. var options]:
                UtterancesReport.Print(Console.Out, options.Length > 0);
                break;
            case ["drafts", .. var options]:
                DraftsReport.Print(Console.Out, options.Length > 0);
                break;
            case ["follow-ups"]:
                FollowUpsReport.Print(Console.Out);
                break;
            case ["calibrate"]:
                CalibrationReport.Print(Console.Out);
                break;
            case ["profile", .. var words]:
                await ProfileReport.RunAsync(words, Console.Out);
                break;
            case ["cost"]:
                AnswerCost.Print(Console.Out);
                break;
            case ["search", .. var options]:
                SearchReport.Print(options.Contains(Quick), Console.Out);
                break;
            case ["house", .. var roots]:
                HouseReport.Print(roots.FirstOrDefault(Repository.Root), Console.Out);
                break;
            case ["coverage", .. var files]:
                CoverageReport.Print(Console.Out, files);
                break;
            case ["gains"]:
                GainsReport.Print(Console.Out);
                break;
            case ["rivals"]:
                RivalsReport.Print(Console.Out);
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                break;
        }
    }
}
