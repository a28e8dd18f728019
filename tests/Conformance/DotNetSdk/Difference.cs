using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>Something in which the two stacks differ.</summary>
/// <param name="Step">What was posted.</param>
/// <param name="Place">Where: <c>answer</c> or <c>connector</c>, then the path in the JSON, list places left out.</param>
internal sealed record Difference(string Step, string Place, string Ours, string Theirs)
{
    /// <summary>All differences between what one activity led to on both sides.</summary>
    public static IEnumerable<Difference> Between(string step, Exchange ours, Exchange theirs)
    {
        var found = new List<Difference>();
        Compare("answer/status", ours.Status, theirs.Status);
        Compare("answer", ours.Body, theirs.Body);
        Compare("connector/calls", ours.Calls.Count, theirs.Calls.Count);
        foreach (var (own, their) in ours.Calls.Zip(theirs.Calls))
        {
            Compare("connector/call", $"{own.Method} {own.Path}", $"{their.Method} {their.Path}");
            Compare("connector", own.Body, their.Body);
        }

        return found;

        void Compare(string place, JsonNode? own, JsonNode? their)
        {
            switch (own, their)
            {
                case (JsonObject a, JsonObject b):
                    foreach (var name in a.Select(property => property.Key).Union(b.Select(property => property.Key)))
                    {
                        Compare($"{place}/{name}", a[name], b[name]);
                    }

                    break;
                case (JsonArray a, JsonArray b) when a.Count == b.Count:
                    foreach (var (x, y) in a.Zip(b))
                    {
                        Compare(place, x, y);
                    }

                    break;
                default:
                    if (!JsonNode.DeepEquals(own, their))
                    {
                        found.Add(new Difference(step, place, own?.ToJsonString() ?? "", their?.ToJsonString() ?? ""));
                    }

                    break;
            }
        }
    }
}
