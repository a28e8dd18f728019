namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>What a click on "Publish" comes to.</summary>
public enum ApprovalResult
{
    /// <summary>Whoever made all of a change does not publish it.</summary>
    OwnChange,

    /// <summary>It counts, and another person is needed.</summary>
    NeedsAnother,

    /// <summary>It is enough.</summary>
    Enough,
}

/// <summary>
/// Four eyes: what each person changed is agreed to by others. Where several made a release, each of them may agree to what the others
/// changed.
/// </summary>
public static class ReleaseApproval
{
    /// <param name="needed">How many people, besides its maker, must agree to each change; a click on a card is one at least.</param>
    public static ApprovalResult Of(ReleaseRecord release, ReleasePerson person, int needed)
    {
        if (release.Makers.Count > 0 && release.Makers.All(maker => AreSame(maker, person)))
        {
            return ApprovalResult.OwnChange;
        }

        var agreeing = release.Approvals.Where(other => !AreSame(other, person)).Append(person).ToList();
        bool IsEnough(Func<ReleasePerson, bool> counts) => agreeing.Count(counts) >= Math.Max(1, needed);
        return IsEnough(_ => true) && release.Makers.All(maker => IsEnough(other => !AreSame(other, maker)))
            ? ApprovalResult.Enough
            : ApprovalResult.NeedsAnother;
    }

    private static bool AreSame(ReleasePerson one, ReleasePerson other) =>
        one.ObjectId.Equals(other.ObjectId, StringComparison.OrdinalIgnoreCase);
}
