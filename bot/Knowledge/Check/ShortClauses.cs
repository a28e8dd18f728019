using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>Clauses that nobody need say anything about: "laptops" in a list, and "You must:", which is quoted with its points.</summary>
internal static class ShortClauses
{
    private const int FewWords = 2;

    /// <summary>The words that lead into a list have at most so many, where they are no rule of their own.</summary>
    private const int FewLeadInWords = 3;

    public static bool Has(Clause clause)
    {
        var words = clause.Words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
        return words <= FewWords || (words <= FewLeadInWords && clause.Words.EndsWith(':'));
    }
}
