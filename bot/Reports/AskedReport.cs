namespace TeamsPolicyBot.Reports;

/// <summary>Something counted.</summary>
public sealed record Counted(string Name, int Count);

/// <summary>Questions that the policies did not answer and that are alike.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Askers">How many different people asked in the week in which most did.</param>
/// <param name="Examples">Some of them, masked.</param>
public sealed record QuestionGroup(int Count, int Askers, IReadOnlyList<string> Examples);

/// <summary>Walks through a decision tree.</summary>
/// <param name="GivenUp">Where people stopped: the question that stood open, and how often.</param>
public sealed record WalkedTree(string Title, int Begun, int Finished, IReadOnlyList<Counted> GivenUp);

/// <summary>Cases of one kind.</summary>
/// <param name="MedianHours">From the opening to the decision; null where none is decided.</param>
public sealed record CaseReason(string Reason, int Count, int Decided, double? MedianHours);

/// <summary>A policy and how much staff rely on it.</summary>
/// <param name="ReviewDue">As printed; null where the policy gives no date.</param>
/// <param name="Shown">How often one of its clauses was shown.</param>
public sealed record UsedPolicy(string Title, string? ReviewDue, bool IsPastReview, int Shown);

/// <summary>What the staff of a council asked in some days, and what the policies did not answer. Nobody is identifiable in it.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="States">How the questions were answered, by state.</param>
/// <param name="Days">Questions a day, without gaps.</param>
/// <param name="Unanswered">Groups with at least <see cref="QuestionGroups.FewestAskers"/> askers, the largest first.</param>
/// <param name="NotQuoted">How many questions without a good answer stand in no such group: they are counted and not quoted.</param>
/// <param name="NeverShown">Citations of clauses that nobody was shown.</param>
/// <param name="Policies">Those past their review first, then by use.</param>
public sealed record AskedReport(
    string Organisation,
    DateOnly From,
    DateOnly To,
    int Asked,
    IReadOnlyList<Counted> States,
    IReadOnlyList<Counted> Days,
    int Likes,
    int Dislikes,
    IReadOnlyList<QuestionGroup> Unanswered,
    int NotQuoted,
    IReadOnlyList<Counted> MostShown,
    IReadOnlyList<string> NeverShown,
    IReadOnlyList<WalkedTree> Trees,
    IReadOnlyList<CaseReason> Cases,
    IReadOnlyList<UsedPolicy> Policies)
{
    /// <summary>How many questions ended in a state.</summary>
    public int InState(string state) => States.FirstOrDefault(counted => counted.Name == state)?.Count ?? 0;
}
