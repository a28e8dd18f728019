using TeamsPolicyBot.SelfTest;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.SelfTest;

/// <summary>The list by which a misspelt setting is found is the list of what the code reads and the guide explains.</summary>
public sealed class KnownSettingsTests
{
    public static TheoryData<string> Names => [.. KnownSettings.Names];

    [Fact]
    public void Every_setting_that_the_code_reads_is_known()
    {
        var parts = KnownSettings
            .Names.Concat(KnownSettings.Names.SelectMany(name => name.Split(':')))
            .Concat(KnownSettings.Names.Select(name => name.Replace(":*", "", StringComparison.Ordinal)))
            .ToHashSet();
        string[] ofThePlatform = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

        Assert.Empty(DocumentationTests.SettingsRead().Except(parts).Except(ofThePlatform));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_known_setting_is_read_and_explained(string name)
    {
        var last = name.Split(':').Last(part => part != "*");
        var asWritten = name.Replace("Organisations:*", "Organisations:ID", StringComparison.Ordinal)
            .Replace("Desks:*:*", "Desks:CONTACT:0", StringComparison.Ordinal)
            .Replace('*', '0');

        Assert.Contains(DocumentationTests.SettingsRead(), read => read == name || read.EndsWith(last, StringComparison.Ordinal));
        Assert.Contains(
            $"`{asWritten}`", File.ReadAllText(Path.Combine(Repository.Root, "docs", "admin-guide.md")), StringComparison.Ordinal);
    }
}
