using BenchmarkDotNet.Running;
using TeamsPolicyBot.Benchmarks.Calibration;
using TeamsPolicyBot.Benchmarks.Search;

namespace TeamsPolicyBot.Benchmarks;

/// <summary>Reports that print in a few seconds, by name; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        switch (args)
        {
            case ["search-report"]:
                SearchReport.Print(Console.Out);
                break;
            case ["calibrate", var knowledge, .. var files]:
                CalibrationReport.Print(knowledge, files);
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                break;
        }
    }
}
