namespace TeamsPolicyBot.Tests.Support;

/// <summary>A test that runs Node: skipped where it is not installed, except in CI, where it then fails.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = NodeProgram.WhyNot;
        }
    }
}
