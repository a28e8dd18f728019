using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Tests.Knowledge.Editing;

/// <summary>A silence leaves the list, and nothing else of the file changes.</summary>
public sealed class SilenceEditorTests
{
    private const string File = """
        # What we are silent on.

        - subjects: [logo, press,
            drones]

        # Our own words.
        - subjects: [pets]
          say: No rule for pets.

        - topic: kites
          words: [kite]
          say: Nothing on kites.
        """;

    [Theory]
    [InlineData("logo", "[logo, press,\n    drones]", "[press,\n    drones]")]
    [InlineData("press", "[logo, press,\n    drones]", "[logo, drones]")]
    [InlineData("drones", "[logo, press,\n    drones]", "[logo, press]")]
    [InlineData("pets", "- subjects: [pets]\n  say: No rule for pets.\n", "")]
    [InlineData("elsewhere", "", "")]
    public void A_shared_subject_leaves_its_entry(string subject, string was, string now) =>
        Assert.Equal(
            was.Length == 0 ? File : File.Replace(was, now, StringComparison.Ordinal),
            SilenceEditor.Remove(File, new Silence("", [], "") { SubjectId = subject }));

    [Fact]
    public void One_of_the_councils_own_leaves_with_all_its_lines() =>
        Assert.Equal(
            File[..File.IndexOf("- topic", StringComparison.Ordinal)].TrimEnd(),
            SilenceEditor.Remove(File, new Silence("kites", ["kite"], "Nothing on kites.")).TrimEnd());
}
