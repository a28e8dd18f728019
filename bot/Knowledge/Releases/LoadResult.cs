using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>What became of an organisation's files: a release where nothing is wrong with them, else every fault that was found.</summary>
public sealed record LoadResult(KnowledgeRelease? Release, IReadOnlyList<Fault> Faults)
{
    /// <summary>What reads as if it were not meant so, or is thin. It keeps nobody from publishing.</summary>
    public IReadOnlyList<Fault> Warnings { get; init; } = [];

    /// <summary>What could be read, with faults or without: for what is said about it, never for answers.</summary>
    internal KnowledgeRelease? AsRead { get; init; }
}
