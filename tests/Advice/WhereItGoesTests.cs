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
    [InlineData("it's mine", "own")]
    [InlineData("my insta", "own")]
    [InlineData("just my own facebook", "own")]
    [InlineData("ours", "council")]
    [InlineData("it's the council one", "council")]
    [InlineData("it is on the work facebook page", "council")]
    [InlineData("its for my insta", "own")]
    [InlineData("its mine", "own")]
    [InlineData("its going on our page", "council")]
    [InlineData("its the council one", "council")]
    [InlineData("its not mine", null)]
    [InlineData("its not for my insta", null)]
    [InlineData("it's not mine", null)]
    [InlineData("not ours", null)]
    [InlineData("facebook", null)] // whose?
    [InlineData("not my own account", null)]
    [InlineData("no council account", null)]
    [InlineData("my account or the council page", null)]
    public void It_is_understood(string typed, string? option) => Understood("account", typed, option);

    /// <summary>What is in the post, told in plain words. What is denied is not picked, and denying one thing denies no other.</summary>
    [Theory]
    [InlineData("just a pic of us all", "people")]
    [InlineData("there's a photo", "people")]
    [InlineData("it's about one of my clients", "client")]
    [InlineData("nothing like that", "none")]
    [InlineData("none of those", "none")]
    [InlineData("no photo", null)]
    [InlineData("there is no photo", null)]
    [InlineData("not about a client", null)]
    public void What_is_in_it_is_understood(string typed, string? option) => Understood("content", typed, option);

    private static void Understood(string asked, string typed, string? option)
    {
        foreach (var council in Councils.Ids)
        {
            var where = Councils
                .Release(council)
                .Trees.Single(tree => tree.Id == "can-i-post")
                .Questions.Single(question => question.Id == asked);
            Assert.Equal(option, OptionRecognizer.Recognize(where, typed).SingleOrDefault());
        }
    }
}
