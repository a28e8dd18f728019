namespace TeamsPolicyBot.Tests.Support;

/// <summary>A test in a browser: skipped where Chromium or Node is not installed, except in CI, where it then fails.</summary>
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = BrowserScript.WhyNot;
        }
    }
}
