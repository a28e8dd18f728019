using System.Diagnostics;
using System.Globalization;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge;

/// <summary>A knowledge folder in which lies what never ends: each is named, and nothing hangs or falls over.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HostileFolderTests() => SmallCouncil.Write(folder["knowledge"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_pipe_is_named()
    {
        using var make = Process.Start("mkfifo", [In("policies/pipe.md")]);
        await make.WaitForExitAsync();

        Assert.Contains(Faults(), fault =>
            fault.File == "smallton/policies/pipe.md" && fault.What.StartsWith("This is no file but a pipe", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_link_to_a_device_is_named()
    {
        File.CreateSymbolicLink(In("policies/zero.md"), "/dev/zero");

        Assert.Contains(Faults(), fault => fault.File == "smallton/policies/zero.md");
    }

    [Fact]
    public void A_link_to_the_folder_itself_is_named_and_not_followed()
    {
        Directory.CreateSymbolicLink(In("again"), In(""));

        var fault = Assert.Single(Faults());

        Assert.Equal(("smallton/again", 1), (fault.File, fault.Line));
    }

    [Fact]
    public void A_file_that_is_a_link_to_a_file_is_read()
    {
        File.Move(In("council.yaml"), folder["elsewhere.yaml"]);
        File.CreateSymbolicLink(In("council.yaml"), folder["elsewhere.yaml"]);

        Assert.Empty(Faults());
    }

    [Theory]
    [InlineData("vocabulary.yaml", "[")]
    [InlineData("vocabulary.yaml", "{a: ")]
    [InlineData("vocabulary.yaml", "- ")]
    [InlineData("silent-on.yaml", "[[{")]
    [InlineData("policies/deep.md", "[")]
    [InlineData("policies/deep.md", "> ")]
    [InlineData("policies/deep.md", "* ")]
    [InlineData("policies/deep.notes.yaml", "{")]
    public void What_is_nested_a_hundred_thousand_times_is_named(string file, string unit)
    {
        File.WriteAllText(In(file), string.Concat(Enumerable.Repeat(unit, 100_000)));

        Assert.Contains(Faults(), fault =>
            fault.File == $"smallton/{file}" || fault.File.StartsWith("smallton/policies/deep", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_named_and_not_read()
    {
        using (var file = File.Create(In("policies/large.md")))
        {
            file.SetLength(100 * 1024 * 1024);
        }

        Assert.Contains(Faults(), fault => fault.What.StartsWith("The file is larger than 5 MB", StringComparison.Ordinal));
    }

    private string In(string name) => folder[string.Create(CultureInfo.InvariantCulture, $"knowledge/{SmallCouncil.Id}/{name}")];

    private IReadOnlyList<Fault> Faults() => KnowledgeFolder.Load(folder["knowledge"], SmallCouncil.Id).Faults;
}
