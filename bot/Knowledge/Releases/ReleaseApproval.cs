namespace TeamsPolicyBot.Knowledge.Releases;

/// <summary>What a click on "Publish" comes to.</summary>
public enum ApprovalResult
{
    /// <summary>Whoever made a change does not publish it.</summary>
    OwnChange,

    /// <summary>It counts, and another person is needed.</summary>
    NeedsAnother,

    /// <summary>It is enough.</summary>
    Enough,
}

/// <summary>Four eyes: a change is published by others than those who made it.</summary>
public static class ReleaseApproval
{
    /// <param name="needed">How many people must publish it; a click on a card is one at least.</param>
    public static ApprovalResult Of(ReleaseRecord release, ReleasePerson person, int needed)
    {
        bool Is(ReleasePerson other) => other.ObjectId.Equals(person.ObjectId, StringComparison.OrdinalIgnoreCase);
        if (release.Makers.Any(Is))
        {
            return ApprovalResult.OwnChange;
        }

        var others = release.Approvals.Count(other => !Is(other));
        return others + 1 >= needed ? ApprovalResult.Enough : ApprovalResult.NeedsAnother;
    }
}
