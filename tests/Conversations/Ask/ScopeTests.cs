using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>Whether the policy is for somebody is answered by the clause that says whom it is for.</summary>
public sealed class ScopeTests
{
    private const string Melton = "The policy applies to all employees and workers of Melton Borough Council";

    private const string Brighton = "This policy applies to all employees (except those based in schools";

    private const string Leicestershire = "This policy applies to all North West Leicestershire District Council employees";

    private const string Medway = "applies to all Medway Council employees";

    [Theory]
    [InlineData("milton-keynes", "I'm one of the cllrs, do I have to stick to these rules", "It does not|does not name “councillors”")]
    [InlineData("milton-keynes", "I volunteer at the library so I'm a volunteer, does it bind me", "The policy speaks of employees.")]
    [InlineData("melton", "elected member here, is this my rule book", Melton)]
    [InlineData("melton", "I'm a freelancer, would this policy apply to me", "does not name “contractors”")]
    [InlineData("melton", "I'm a temp, am I caught by this", Melton)]
    [InlineData("brighton-hove", "I'm a councillor since may, is it this policy for me", "does not name “councillors”")]
    [InlineData("brighton-hove", "im a volunteer at the museum, do these rules apply to me", Brighton)]
    [InlineData("brighton-hove", "I'm a school governor, do I come under this policy", Brighton)]
    [InlineData("nw-leicestershire", "I'm on work experience, am I covered by this policy", Leicestershire)]
    [InlineData("nw-leicestershire", "as a contractor do I have to follow these rules", "The policy speaks of employees.")]
    [InlineData("medway", "I'm a trainee, is this the policy I go by", Medway)]
    [InlineData("medway", "our school is an academy, does this apply to us", "does not name “academies”")]
    public async Task It_leads_for_a_first_question(string council, string asked, string says)
    {
        await using var chat = await PersonalChat.BeginAsync(council);

        var said = string.Join('\n', await chat.SayAsync(asked));

        Assert.True(says.Split('|').Any(each => said.Contains(each, StringComparison.Ordinal)), said);
        Assert.DoesNotContain("I think you mean this", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("medway", "I'm a teacher in a community school, is this policy for me", "we joined a multi academy trust", "does not name “academies”")]
    [InlineData("medway", "does this policy apply to school staff", "mine is a free school", "does not name “academies”")]
    [InlineData("melton", "I'm a casual at the pool, am I covered by this", "well I'm self employed really", "does not name “contractors”")]
    [InlineData("brighton-hove", "does the policy apply to contractors", "volunteers as well?", "speaks of volunteers")]
    [InlineData("nw-leicestershire", "can I look at facebook on a council computer", "and volunteers too?", Leicestershire)]
    [InlineData("milton-keynes", "can I post about my job", "I'm agency, does that go for me", "does not name “agency staff”")]
    [InlineData("melton", "I'm a councillor, is this policy for me", "where would we find ours", "I have only this here: Social Media Policy")]
    [InlineData("brighton-hove", "I'm a teacher, does this policy apply to me", "where is the one for schools kept", "Where another policy is kept")]
    [InlineData("medway", "I'm a councillor, does this cover me", "have you got one for members", "Where another policy is kept")]
    public async Task It_is_told_to_what_follows(string council, string asked, string then, string says)
    {
        await using var chat = await PersonalChat.BeginAsync(council);
        await chat.SayAsync(asked);

        Assert.Contains(says, string.Join('\n', await chat.SayAsync(then)), StringComparison.Ordinal);
    }
}
