using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks;

/// <summary>
/// How large the files and methods of <c>bot</c> are, and how its folders hang together: the same for any built checkout, so that two can
/// be compared.
/// </summary>
internal static class HouseReport
{
    /// <param name="root">A checkout whose <c>bot</c> has been built for Debug.</param>
    /// <param name="output">Takes one line a figure.</param>
    public static void Print(string root, TextWriter output)
    {
        var bot = Path.Combine(root, "bot");
        var sources = Directory
            .EnumerateFiles(bot, "*.cs", SearchOption.AllDirectories)
            .Where(file => IsSource(Path.GetRelativePath(bot, file)))
            .Select(File.ReadAllText)
            .ToList();
        Print("lines of a file", [.. sources.Select(source => source.Split('\n').Length - 1)], output);
        Print("lines of a method", [.. sources.SelectMany(MethodLines)], output);

        var assembly = Path.Combine(bot, "bin", "Debug", "net10.0", "TeamsPolicyBot.dll");
        var compiled = new CompiledDependencies(assembly, "TeamsPolicyBot");
        var across = compiled.All.Where(use => RoomOf(use.From) != RoomOf(use.To)).ToList();
        output.WriteLine($"rooms: {compiled.Namespaces.Select(RoomOf).Distinct().Count()}, with {compiled.Namespaces.Count} folders");
        output.WriteLine(
            $"arrows between rooms: {across.Select(use => (RoomOf(use.From), RoomOf(use.To))).Distinct().Count()}, by {across.Sum(use => use.Examples.Count)} uses of a type"
        );
        var parts = new CompiledDependencies(assembly, "TeamsPolicyBot", CompiledDependencies.NamesAllParts);
        foreach (var room in parts.Namespaces.GroupBy(RoomOf))
        {
            foreach (var circle in parts.Circles([.. room]))
            {
                output.WriteLine($"circle of {circle.Count}: {string.Join(", ", circle)}");
            }
        }
    }

    private static void Print(string what, List<int> sizes, TextWriter output)
    {
        sizes.Sort();
        output.WriteLine(
            $"{what}: {sizes.Count} of them, median {sizes[sizes.Count / 2]}, p90 {sizes[sizes.Count * 9 / 10]}, longest {sizes[^1]}, all {sizes.Sum()}"
        );
    }

    private static bool IsSource(string file) => file.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj");

    private static IEnumerable<int> MethodLines(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Select(LinesOf);

    private static int LinesOf(SyntaxNode method)
    {
        var span = method.SyntaxTree.GetLineSpan(method.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string RoomOf(string folder) =>
        string.Join('.', folder.Split('.').Take(folder.StartsWith("BotFramework.", StringComparison.Ordinal) ? 2 : 1));
}
