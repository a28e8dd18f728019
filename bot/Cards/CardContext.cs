using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Cards;

/// <summary>What every card needs to know of the moment in which it is shown.</summary>
/// <param name="Today">The day in the organisation's time zone.</param>
/// <param name="PersonalChat">Link to the person's own chat with the bot. Set where others read along: walks, drafts and cases are offered
/// by this link there, not in place. Null in a personal chat.</param>
public sealed record CardContext(BotWords Words, Organisation Organisation, DateOnly Today, Uri? PersonalChat = null)
{
    /// <summary>The clauses in force by address, for cards that point from one clause to another.</summary>
    public Func<string, Clause?> FindClause { get; init; } = _ => null;

    /// <summary>What was decided before about a clause, by address, in the comms team's words.</summary>
    public ILookup<string, string> DecidedBefore { get; init; } = Enumerable.Empty<string>().ToLookup(words => words);

    /// <summary>Tells what can be typed here beside questions, for help.</summary>
    public Func<IReadOnlyList<string>> CanBeTyped { get; init; } = () => [];

    /// <summary>Whether the council has a decision tree, by its id; without one nothing leads there.</summary>
    public Func<string, bool> HasTree { get; init; } = _ => true;

    /// <summary>Questions that the council's own clauses answer, for people who do not know what to ask.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The titles of the council's policies.</summary>
    public IReadOnlyList<string> PolicyTitles { get; init; } = [];

    /// <summary>For how many days the words of a question that was not answered are kept.</summary>
    public int WordsKeptDays { get; init; } = 30;

    /// <summary>Whether a form with numbered answers is open beside what is shown: then lists have no numbers.</summary>
    public bool IsBesideForm { get; init; }

    /// <summary>Whether it is shown in the comms team's conversation, where an answer can be made a test.</summary>
    public bool IsCommsDesk { get; init; }

    /// <summary>Whether others read along: a channel or a group chat.</summary>
    public bool IsPublic => PersonalChat is not null;
}
