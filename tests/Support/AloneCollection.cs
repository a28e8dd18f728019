namespace TeamsPolicyBot.Tests.Support;

/// <summary>For tests that measure the memory of the whole process: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}
