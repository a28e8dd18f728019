using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Advice;

/// <summary>"Where is it going?", answered as people call it, in every council.</summary>
public sealed class WhereItGoesTests
{
    [Theory]
    [InlineData("my own account", "own")]
    [InlineData("my account", "own")]
    [InlineData("personal account", "own")]
    [InlineData("council page", "council")]
    [InlineData("the council page", "council")]
    [InlineData("our page", "council")]
    [InlineData("not my own account", null)]
    [InlineData("no council account", null)]
    [InlineData("my account or the council page", null)]
    public void It_is_understood(string typed, string? option)
    {
        foreach (var council in Councils.Ids)
        {
            var where = Councils.Release(council).Trees.Single(tree => tree.Id == "can-i-post").Questions.Single(question => question.Id == "account");
            Assert.Equal(option, OptionRecognizer.Recognize(where, typed).SingleOrDefault());
        }
    }
}
