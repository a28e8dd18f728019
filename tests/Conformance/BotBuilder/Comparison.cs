using System.Text.Json.Nodes;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>The answers of both libraries to the same cases.</summary>
/// <param name="kind">What the cases are, with which their names begin.</param>
internal sealed class Comparison(string kind)
{
    private readonly List<(string Name, string Ours, string Theirs)> _different = [];
    private int _agreed;

    public void Add(string name, JsonNode? ours, JsonNode? theirs)
    {
        if (JsonNode.DeepEquals(ours, theirs))
        {
            _agreed++;
        }
        else
        {
            _different.Add(($"{kind}: {name}", ours?.ToJsonString() ?? "null", theirs?.ToJsonString() ?? "null"));
        }
    }

    /// <summary>
    /// Prints how many agreed, and fails for every difference that the table does not explain and every row that explains nothing any more.
    /// </summary>
    public void Report(IMessageSink output)
    {
        var names = _different.Select(case_ => case_.Name).ToHashSet();
        output.OnMessage(new DiagnosticMessage($"{kind}: {_agreed} of {_agreed + _different.Count} agree with the official SDK."));
        foreach (var (what, why, cases) in SdkDifferences.Table.Where(row => row.Cases.Any(names.Contains)))
        {
            output.OnMessage(new DiagnosticMessage($"  differs on purpose in {cases.Count(names.Contains)}: {what}. {why}"));
        }

        var unexplained = _different
            .Where(case_ => !SdkDifferences.Explained.Contains(case_.Name))
            .Select(case_ => $"{case_.Name}\n    ours   {case_.Ours}\n    theirs {case_.Theirs}");
        var stale = SdkDifferences.Explained.Where(name => name.StartsWith(kind + ": ", StringComparison.Ordinal) && !names.Contains(name));
        Assert.True(!unexplained.Any(), "Not explained:\n" + string.Join('\n', unexplained));
        Assert.True(!stale.Any(), "Agree after all:\n" + string.Join('\n', stale));
    }
}
