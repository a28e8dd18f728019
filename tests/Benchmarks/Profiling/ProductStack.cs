using System.Text.RegularExpressions;
using Microsoft.Diagnostics.Tracing.Etlx;

namespace TeamsPolicyBot.Benchmarks.Profiling;

/// <summary>The bot's own methods on a stack, innermost first, as they are named in its source.</summary>
internal sealed partial record ProductStack(IReadOnlyList<string> Methods, string? Room)
{
    private const string Product = "TeamsPolicyBot.";

    /// <summary>What is below these only happened to finish what the method above them waited for.</summary>
    private static readonly string[] Continuations = ["RunContinuations", "RunOrScheduleAction", "ThreadPoolWorkQueue"];

    public static ProductStack Of(TraceCallStack? stack)
    {
        var methods = new List<string>();
        string? room = null;
        for (; stack is not null; stack = stack.Caller)
        {
            var name = stack.CodeAddress.FullMethodName;
            if (Continuations.Any(name.Contains))
            {
                break;
            }

            if (name.StartsWith(Product, StringComparison.Ordinal))
            {
                room ??= RoomOf(name);
                methods.Add(InSource(name));
            }
        }

        return new ProductStack(methods, room);
    }

    /// <summary>The folder of the innermost method, at most two names deep.</summary>
    private static string RoomOf(string name) =>
        string.Join('.', name[Product.Length..].Split('(')[0].Split('.').TakeWhile(part => part.All(char.IsLetter)).SkipLast(1).Take(2));

    /// <summary>"Room.Type+&lt;DoAsync&gt;d__3.MoveNext()" is "Type.DoAsync".</summary>
    private static string InSource(string name)
    {
        var bare = name.Split('(')[0];
        if (bare.EndsWith("..ctor", StringComparison.Ordinal))
        {
            var created = bare[..^"..ctor".Length];
            return $"new {created[(created.LastIndexOf('.') + 1)..]}";
        }

        var type = TypeName().Match(bare).Groups["type"].Value;
        var method = Generated().Matches(bare) is [.., var last] ? last.Groups["method"].Value : bare[(bare.LastIndexOf('.') + 1)..];
        return $"{type}.{method}";
    }

    [GeneratedRegex(@"\.(?<type>[A-Z]\w*)(`\d+)?(\[.*?\])?(\+|\.[^.]+$)", RegexOptions.NonBacktracking)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"<(?<method>\w+)>", RegexOptions.NonBacktracking)]
    private static partial Regex Generated();
}
