using System.Diagnostics;
using System.Text;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>A Java program of one file, compiled against the installed Lucene and run.</summary>
internal sealed class JavaProgram : IDisposable
{
    private const string Jars = "/usr/share/java";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("policy-bot-java-");
    private readonly string _class;

    /// <summary>Compiles the program.</summary>
    /// <exception cref="InvalidOperationException">Java or Lucene is missing, or the source does not compile.</exception>
    public JavaProgram(string source)
    {
        _class = Path.GetFileNameWithoutExtension(source);
        if (WhyNot is { } reason)
        {
            throw new InvalidOperationException(reason);
        }

        Run("javac", "-cp", ClassPath(), "-d", _folder.FullName, source);
    }

    /// <summary>What is missing on this machine; null where nothing is.</summary>
    public static string? WhyNot =>
        Lucene("core") is null || Lucene("analyzers-common") is null ? "Lucene 8 is not installed (package liblucene8-java)."
        : !OnPath("javac") ? "Java is not installed (package default-jdk-headless)."
        : null;

    /// <summary>Runs the program on texts, a file of lines each after the first argument, and returns the lines that it prints.</summary>
    public IReadOnlyList<string> Run(string command, params IEnumerable<string>[] files)
    {
        var names = files.Select(lines =>
        {
            var name = Path.Combine(_folder.FullName, Path.GetRandomFileName());
            File.WriteAllLines(name, lines.Select(OneLine));
            return name;
        });
        return Run("java", ["-cp", $"{ClassPath()}:{_folder.FullName}", _class, command, .. names]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\u2028', ' ').Replace('\u2029', ' ');

    private static string ClassPath() => $"{Lucene("core")}:{Lucene("analyzers-common")}";

    private static string? Lucene(string part) => Directory.Exists(Jars)
        ? Directory.EnumerateFiles(Jars, $"lucene-{part}-8*.jar").Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string[] Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
        }

        return process.ExitCode == 0
            ? output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    }
}
