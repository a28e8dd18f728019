using System.Runtime.InteropServices;

namespace TeamsPolicyBot.Benchmarks.Searching;

/// <summary>The CPU time of the asking thread, which other processes of a busy machine do not change. On Linux only.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Microseconds since some moment.</summary>
    public static double Now => clock_gettime(ThreadCpuTime, out var time) == 0
        ? (time.Seconds * 1e6) + (time.Nanoseconds / 1e3)
        : throw new PlatformNotSupportedException("The CPU time of a thread is read from Linux.");

#pragma warning disable SYSLIB1054, CA5392, IDE1006 // A benchmark of its own needs no generated marshalling, and the name is the system's.
    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out Time time);
#pragma warning restore SYSLIB1054, CA5392, IDE1006

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Time(long Seconds, long Nanoseconds);
}
