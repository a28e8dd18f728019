using System.Globalization;

namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>What some questions cost, each asked several times: CPU of the asking thread in microseconds, and what is allocated.</summary>
internal sealed record Cost(double Median, double P90, double P99, double Kilobytes)
{
    /// <param name="warmUp">So often all are asked before anything is measured.</param>
    public static Cost Of(IReadOnlyList<Action> questions, int warmUp = 5, int rounds = 7)
    {
        for (var round = 0; round < warmUp; round++)
        {
            Ask(questions);
        }

        var times = new List<double>(questions.Count * rounds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var question in questions)
            {
                var start = ThreadClock.Now;
                question();
                times.Add(ThreadClock.Now - start);
            }
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        times.Sort();
        return new Cost(At(times, .5), At(times, .9), At(times, .99), bytes / 1e3 / times.Count);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {Median,7:0} us   p90 {P90,7:0} us   p99 {P99,7:0} us   {Kilobytes,6:0.0} KB");

    private static void Ask(IReadOnlyList<Action> questions)
    {
        foreach (var question in questions)
        {
            question();
        }
    }

    private static double At(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];
}
