using TeamsPolicyBot.Knowledge;

namespace TeamsPolicyBot.Tests.Knowledge;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("name", "name", 0)]
    [InlineData("nmae", "name", 1)]
    [InlineData("names", "name", 1)]
    [InlineData("nam", "name", 1)]
    [InlineData("game", "name", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    public void Edits_count_insertions_deletions_substitutions_and_swaps(string a, string b, int edits)
    {
        Assert.Equal(edits, NearestName.Edits(a, b));
        Assert.Equal(edits, NearestName.Edits(b, a));
    }

    [Theory]
    [InlineData("tittle", "title")]
    [InlineData("asked_as", "asked-as")]
    [InlineData("TITLE", "title")]
    [InlineData("colour", null)]
    [InlineData("x", null)]
    public void Only_a_near_name_is_suggested(string wrong, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(wrong, ["title", "owner", "asked-as"]));
}
