using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge;

/// <summary>What became of an organisation's files: a release where nothing is wrong with them, else every fault that was found.</summary>
public sealed record LoadResult(KnowledgeRelease? Release, IReadOnlyList<Fault> Faults);
