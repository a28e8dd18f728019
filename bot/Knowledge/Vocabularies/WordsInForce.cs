using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Vocabularies;

/// <summary>Finds words in the policies in force, whatever their capitals, quotation marks and dashes.</summary>
internal sealed class WordsInForce(IEnumerable<Clause> clauses)
{
    private readonly List<(Clause Clause, string Text)> _folded = [.. clauses.Select(clause => (clause, Fold.Text(clause.Words)))];

    /// <summary>The first clause that holds a word or phrase as a whole; null where none does.</summary>
    public Clause? Find(string phrase)
    {
        var sought = Fold.Text(phrase);
        return _folded.Find(each => Holds(each.Text, sought)).Clause;
    }

    private static bool Holds(string text, string sought)
    {
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            if (!IsLetter(text, at - 1) && !IsLetter(text, at + sought.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
