using TeamsPolicyBot.Answers.FollowUps;

namespace TeamsPolicyBot.Tests.Answers.FollowUps;

/// <summary>Whether a clause may be said to have no exception.</summary>
public sealed class LimitsTests
{
    [Theory]
    [InlineData("Staff must not use the crest. Partners may do so with permission.", "Partners may do so with permission.")]
    [InlineData("The tools see profiles that are open to the public.", "The tools see profiles that are open to the public.")]
    [InlineData("No film is shown unless the head agrees.", "No film is shown unless the head agrees.")]
    [InlineData("Do not use the crest (it is accepted that sites show it).", "Do not use the crest (it is accepted that sites show it).")]
    [InlineData("Do not use the crest. Ask your manager if you are in any doubt.", null)]
    [InlineData("Staff must not use the crest at any time.", null)]
    [InlineData("", null)]
    public void What_a_rule_depends_on_is_found(string words, string? sentence) => Assert.Equal(sentence, Limits.In(words));
}
