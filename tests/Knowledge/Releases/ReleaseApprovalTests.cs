using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Tests.Knowledge.Releases;

/// <summary>Four eyes: who may publish what, by who made it and who has agreed.</summary>
public sealed class ReleaseApprovalTests
{
    [Theory]
    [InlineData("", "", "kim", 1, ApprovalResult.Enough, "a change in the files is nobody's own")]
    [InlineData("", "", "kim", 0, ApprovalResult.Enough, "a press is one person at least")]
    [InlineData("", "", "kim", 2, ApprovalResult.NeedsAnother, "two must agree")]
    [InlineData("", "kim", "kim", 2, ApprovalResult.NeedsAnother, "one person pressing twice is one")]
    [InlineData("kim", "", "kim", 1, ApprovalResult.OwnChange, "nobody publishes a change that is wholly their own")]
    [InlineData("kim", "", "KIM", 1, ApprovalResult.OwnChange, "an object id has no capitals")]
    [InlineData("kim", "", "lou", 1, ApprovalResult.Enough, "somebody else agrees")]
    [InlineData("kim lou", "", "kim", 1, ApprovalResult.NeedsAnother, "kim agrees to lou's part; nobody yet to kim's")]
    [InlineData("kim lou", "kim", "lou", 1, ApprovalResult.Enough, "each agrees to the other's part: two people are not locked out")]
    [InlineData("kim lou", "kim", "kim", 1, ApprovalResult.NeedsAnother, "kim pressing twice agrees to nothing of kim's")]
    [InlineData("kim lou", "", "max", 1, ApprovalResult.Enough, "somebody who made nothing agrees to both parts")]
    [InlineData("kim lou", "kim", "lou", 2, ApprovalResult.NeedsAnother, "each part has one, and needs two")]
    [InlineData("kim lou", "kim lou", "max", 2, ApprovalResult.Enough, "each part has the other maker and max")]
    [InlineData("kim lou max", "kim", "lou", 1, ApprovalResult.Enough, "max's part has two, kim's has lou, lou's has kim")]
    public void What_each_person_changed_is_agreed_to_by_others(
        string makers, string approvals, string presses, int needed, ApprovalResult expected, string because)
    {
        var release = new ReleaseRecord(
            "smallton", 2, "0123456789", ReleaseState.Candidate, ReleaseOrigin.Desk, "", null, DateTimeOffset.UnixEpoch, null, null)
        {
            Makers = People(makers),
            Approvals = People(approvals),
        };

        var result = ReleaseApproval.Of(release, People(presses)[0], needed);

        Assert.True(result == expected, $"{because}: {result}");
    }

    private static IReadOnlyList<ReleasePerson> People(string names) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => new ReleasePerson(name, name))];
}
