using TeamsPolicyBot.Knowledge.Editing;

namespace TeamsPolicyBot.Tests.Knowledge.Editing;

/// <summary>Other words for one clause, and not a letter more.</summary>
public sealed class ClauseEditorTests
{
    private const string Policy =
        """
        ---
        title: Posting Policy
        ---

        # Photographs

        1.1 Ask everybody in a photograph
        first.

        1.2 Never post:

        - pictures of clients
        - pictures of ~~old~~ the strong room

        A paragraph without a number.

        """;

    [Theory]
    [InlineData("1.1", "Ask them in writing.", "1.1 Ask them in writing.\n\n1.2", "a paragraph in two lines becomes one")]
    [InlineData("1.2/1", "pictures of anybody", "- pictures of anybody\n- pictures of ~~old~~", "an item of a list")]
    [InlineData("photographs/1", "Another paragraph.", "\n\nAnother paragraph.\n", "a paragraph without a number")]
    [InlineData("1.1", "Ask  them\nin writing.", "1.1 Ask them in writing.\n\n1.2", "typed in two lines it is still one clause")]
    public void The_clause_gets_its_new_words_and_keeps_its_number(string path, string words, string written, string because) =>
        Assert.True(ClauseEditor.Write("a/policies/posting.md", Policy, path, words)?.Contains(written, StringComparison.Ordinal), because);

    [Theory]
    [InlineData("1.2/2", "pictures of the safe", "struck words stand in it")]
    [InlineData("9.9", "No.", "there is no such clause")]
    [InlineData("photographs/1", "# Not a clause any more", "it would be a heading")]
    [InlineData("photographs/1", "1.3 It would have another number", "it would have another address")]
    public void What_would_read_otherwise_than_meant_is_left_to_the_file(string path, string words, string because) =>
        Assert.True(ClauseEditor.Write("a/policies/posting.md", Policy, path, words) is null, because);
}
