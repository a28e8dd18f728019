namespace TeamsPolicyBot.Tests.Support;

/// <summary>A test against the real Lucene: skipped where Java or Lucene is not installed, except in CI, where it then fails.</summary>
internal sealed class JavaFactAttribute : FactAttribute
{
    public JavaFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = JavaProgram.WhyNot;
        }
    }
}
