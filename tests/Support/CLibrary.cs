using System.Diagnostics;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>A library made of a C file with the machine's compiler, to be loaded into a process before its own.</summary>
internal static class CLibrary
{
    /// <summary>What is missing on this machine; null where nothing is, and always null in CI, where it must run.</summary>
    public static string? WhyNot { get; } =
        !OperatingSystem.IsLinux() ? "Only Linux loads a library before a program's own."
        : Environment.GetEnvironmentVariable("CI") == "true" || IsThere ? null
        : "A C compiler is not installed (Debian: gcc and libc6-dev).";

    private static bool IsThere =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "cc")))
        && File.Exists("/usr/include/stdio.h");

    /// <exception cref="InvalidOperationException">The compiler refused; the message holds what it printed.</exception>
    public static async Task CompileAsync(string source, string library)
    {
        using var compiler = Process.Start(
            new ProcessStartInfo("cc", ["-Wall", "-Wextra", "-Werror", "-O2", "-shared", "-fPIC", "-o", library, source])
            {
                RedirectStandardError = true,
            })!;
        var errors = await compiler.StandardError.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        if (compiler.ExitCode != 0)
        {
            throw new InvalidOperationException($"{source} could not be compiled: {errors}");
        }
    }
}
