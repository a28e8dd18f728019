using BenchmarkDotNet.Running;
using TeamsPolicyBot.Benchmarks.Calibration;
using TeamsPolicyBot.Benchmarks.Coverage;

namespace TeamsPolicyBot.Benchmarks;

/// <summary>Reports that print in a minute or two, by name; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        switch (args)
        {
            case ["bridge"]:
                Sources.WriteBridge();
                break;
            case ["calibrate"]:
                CalibrationReport.Print(Console.Out);
                break;
            case ["coverage", .. var files]:
                CoverageReport.Print(Console.Out, files);
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                break;
        }
    }
}
