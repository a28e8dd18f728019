using BenchmarkDotNet.Running;
using TeamsPolicyBot.Benchmarks.Search;

namespace TeamsPolicyBot.Benchmarks;

/// <summary><c>search-report</c> prints percentiles in a few seconds; anything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["search-report"])
        {
            SearchReport.Print(Console.Out);
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
