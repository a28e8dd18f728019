using System.Text.Json;
using TeamsPolicyBot.Benchmarks.Coverage;

namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>A message that follows a question, with the clauses that a good colleague would have named.</summary>
/// <param name="Id">Names the set and the dialogue that it is from.</param>
/// <param name="Before">The question before it, with what that rests on.</param>
/// <param name="Shown">The address of the clause that was shown for it; none where none was.</param>
/// <param name="Right">The addresses of the clauses that the judges' expectation names.</param>
internal sealed record FollowUp(
    string Id, string Org, string Before, IReadOnlyList<string> Shown, string Say, IReadOnlyList<string> Right)
{
    /// <summary>Of all judged dialogues at hand, the later turns whose expectation names a clause.</summary>
    public static IEnumerable<FollowUp> All => File
        .ReadLines(Path.Combine(Sources.Root, "tests", "Data", "dialogues", "follow-ups.jsonl"))
        .Select(line => JsonSerializer.Deserialize<FollowUp>(line, JsonSerializerOptions.Web)!);
}
