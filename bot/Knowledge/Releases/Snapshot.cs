using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>A release and what was built from it, for example its search index: always read together, swapped together.</summary>
public sealed record Snapshot<T>(KnowledgeRelease Release, T Built)
{
    /// <summary>The files it was made of; null until it answers or waits to.</summary>
    internal KnowledgeFiles? Files { get; init; }
}
