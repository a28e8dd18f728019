using System.Text;
using TeamsPolicyBot.Import;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>Files that are no policy: one plain sentence, whatever they are.</summary>
public sealed class BadDocumentsTests
{
    [Theory]
    [MemberData(nameof(BadDocuments.All), MemberType = typeof(BadDocuments))]
    public void Is_refused_in_one_plain_sentence(string name, string content, string says)
    {
        var refused = Assert.IsType<ImportResult.Refused>(Importer.Import(name, BadDocuments.Content(content)));

        Assert.Contains(says, refused.Why, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Why, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_windows_letters_is_read() =>
        Assert.Contains(
            "The council’s policy", ImportedClauses
                .Import(
                    "policy.txt", [.. "Social Media Policy\n\nThe council"u8, 0x92, .. "s policy holds for everybody who works here."u8])
                .Markdown,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "# Title Policy\n\n1. one\n1. one\n1. one\n\n1.1 words that go on and on for a clause\n1.1 again the same number, which is printed twice"
    )]
    [InlineData("Policy\n\na)\n\nb)\n\n- \n\n* * *\n\n1.1\n1.2\n1.3 words enough for a clause that is long enough to be read")]
    [InlineData(
        "::: clause\nwords that stand in a block of somebody else's making, with {#an attribute}\n:::\n\n---\n\n=== and more words than forty letters"
    )]
    public void Whatever_the_text_is_the_policy_file_reads_or_check_says_why(string text)
    {
        var imported = ImportedClauses.Import("policy.txt", Encoding.UTF8.GetBytes(text));

        Assert.Empty(Lost.Words(text, imported));
    }
}
