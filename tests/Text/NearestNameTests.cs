using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Tests.Text;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("tittle", "title")]
    [InlineData("asked_as", "asked-as")]
    [InlineData("TITLE", "title")]
    [InlineData("colour", null)]
    [InlineData("x", null)]
    public void Only_a_near_name_is_suggested(string wrong, string? nearest) =>
        Assert.Equal(nearest, NearestName.Find(wrong, ["title", "owner", "asked-as"]));
}
