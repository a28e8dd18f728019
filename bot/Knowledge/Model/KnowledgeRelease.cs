using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;

namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>An immutable, checked snapshot of one organisation's knowledge.</summary>
/// <param name="Hash">SHA-256 over the names and bytes of its files, hexadecimal; what receipts refer to.</param>
public sealed record KnowledgeRelease(
    Organisation Organisation,
    IReadOnlyList<Policy> Policies,
    IReadOnlyList<Clause> Clauses,
    Vocabulary Vocabulary,
    IReadOnlyList<Silence> Silences,
    string Hash)
{
    /// <summary>All that staff of any council ask about: what clauses and silences may take their ways of asking from.</summary>
    public IReadOnlyCollection<Subject> Subjects { get; init; } = [];

    /// <summary>What the comms team expects of this knowledge when staff ask.</summary>
    public IReadOnlyList<QuestionTest> Tests { get; init; } = [];

    public IReadOnlyList<DecisionTree> Trees { get; init; } = [];

    /// <summary>The words that the draft check looks for: the shared ones and the organisation's own.</summary>
    public WordLists Words
    {
        get;
        init
        {
            field = value;
            Drafts = new DraftChecker(value);
        }
    } = WordLists.Empty;

    /// <summary>First names: they tell people in drafts, and are no rule's words.</summary>
    public IReadOnlyList<string> FirstNames => Words.FirstNames;

    /// <summary>Reads drafts, and masks what is kept of questions, by those words; built once a release.</summary>
    public DraftChecker Drafts { get; private init; } = DraftChecker.WithoutWords;

    public IReadOnlyList<CalendarPeriod> Calendar { get; init; } = [];

    /// <summary>What people in distress say, and what they are told.</summary>
    internal CareBook Care { get; init; } = CareBook.Empty;

    /// <summary>The matters that must not reach a manager.</summary>
    internal MatterBook Matters { get; init; } = MatterBook.Empty;

    /// <summary>The release as receipts and cards print it: the first characters of the hash.</summary>
    public string ShortHash => Hash[..8];

    /// <summary>The clause with an address; null where the policies have none.</summary>
    public Clause? FindClause(string address)
    {
        foreach (var clause in Clauses)
        {
            if (clause.Address == address)
            {
                return clause;
            }
        }

        return null;
    }
}
