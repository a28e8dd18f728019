using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.Questions;

/// <summary>Whose account a question is about, where it says so: a rule of the other is not offered beside the first.</summary>
internal static class OwnOrCouncil
{
    /// <summary>The clauses without those, behind the first, that are only about the other kind of account.</summary>
    /// <param name="fewest">Fewer than these are no choice: then all stay.</param>
    public static IReadOnlyList<Clause> Without(string question, IReadOnlyList<Clause> clauses, int fewest = 1)
    {
        var asked = Reading.CapacityOf(Spoken.Words(question));
        List<Clause> fitting =
        [
            .. clauses.Where((clause, place) =>
                place == 0 || asked is Capacity.Both || clause.Note.Capacity is Capacity.Both || clause.Note.Capacity == asked),
        ];
        return fitting.Count < fewest ? clauses : fitting;
    }
}
