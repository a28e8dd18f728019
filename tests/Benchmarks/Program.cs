using BenchmarkDotNet.Running;
using TeamsPolicyBot.Benchmarks.Calibration;

namespace TeamsPolicyBot.Benchmarks;

internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["calibrate", var knowledge, .. var files])
        {
            CalibrationReport.Print(knowledge, files);
        }
        else
        {
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        }
    }
}
