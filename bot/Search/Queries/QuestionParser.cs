using System.Text;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;
using TeamsPolicyBot.Search.Spelling;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Turns what somebody typed into a <see cref="Question"/>. Any text is words and nothing else: there is no query syntax.</summary>
internal sealed class QuestionParser(TermTable terms, Meanings meanings, SpellChecker spelling, SearchOptions options)
{
    /// <summary>The question in a text.</summary>
    public Question Parse(string text)
    {
        var tokens = meanings.Analyzer.Read(text);
        var corrections = Corrections(text, tokens, out var corrected);
        if (corrections.Count > 0)
        {
            text = corrected;
            tokens = meanings.Analyzer.Read(text);
        }

        var unknown = tokens.Where(IsUnknown).Select(token => WordOf(text, token)).Distinct().ToList();
        return new Question(Terms(text, tokens), unknown, corrections);
    }

    private static string WordOf(string text, AnalyzedToken token) => text[token.Start..token.End].ToLowerInvariant();

    private bool IsUnknown(AnalyzedToken token) => terms.Find(token.Term) is null && !EnglishWords.FunctionStems.Contains(token.Term);

    private List<Correction> Corrections(string text, List<AnalyzedToken> tokens, out string corrected)
    {
        var corrections = new List<Correction>();
        var builder = new StringBuilder();
        var copied = 0;
        foreach (var token in tokens.Where(IsUnknown))
        {
            var typed = WordOf(text, token);
            if (token.Start >= copied && spelling.Suggest(typed) is { } taken)
            {
                builder.Append(text, copied, token.Start - copied).Append(taken);
                copied = token.End;
                corrections.Add(new Correction(typed, taken));
            }
        }

        corrected = builder.Append(text, copied, text.Length - copied).ToString();
        return corrections;
    }

    /// <summary>Single words and known phrases, longest phrase first; what is typed several times is one term.</summary>
    private List<QuestionTerm> Terms(string text, List<AnalyzedToken> tokens)
    {
        var found = new List<QuestionTerm>(tokens.Count);
        var times = new Dictionary<string, (int Place, int Times)>(StringComparer.Ordinal);
        foreach (var chunk in Chunks.Of(tokens, terms))
        {
            var key = string.Join('|', chunk.Tokens.Select(token => token.Term));
            if (times.TryGetValue(key, out var before))
            {
                times[key] = (before.Place, before.Times + 1);
            }
            else if (Term(text, chunk) is { } term)
            {
                times[key] = (found.Count, 1);
                found.Add(term);
            }
        }

        foreach (var (place, often) in times.Values.Where(entry => entry.Times > 1))
        {
            found[place] = found[place] with { Weight = found[place].Weight * MathF.Sqrt(often) };
        }

        return found;
    }

    /// <summary>What a chunk asks for; null for a function word that no document has.</summary>
    private QuestionTerm? Term(string text, Chunk chunk)
    {
        var first = chunk.Tokens[0];
        var isFunctionWord = chunk.Tokens.TrueForAll(token => EnglishWords.FunctionStems.Contains(token.Term));
        var alternatives = Alternatives(chunk).ToArray();
        if (isFunctionWord && alternatives.Length == 0)
        {
            return null;
        }

        return new QuestionTerm(
            text[first.Start..first.End].ToLowerInvariant(),
            isFunctionWord,
            isFunctionWord ? (float)options.FunctionWordWeight : 1,
            alternatives.Length == 0 ? terms.HighestIdf : alternatives.Max(alternative => alternative.Weight * alternative.Term.Idf),
            alternatives)
        {
            WeightInFields = isFunctionWord ? (float)options.FunctionWordsInFields : 1,
        };
    }

    private IEnumerable<Alternative> Alternatives(Chunk chunk)
    {
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var token in chunk.Tokens)
        {
            found[token.Term] = 1;
            foreach (var (related, weight) in meanings.RelatedTo(token.Term))
            {
                found[related] = Math.Max(weight, found.GetValueOrDefault(related));
            }
        }

        foreach (var part in chunk.Parts.Where(token => !EnglishWords.FunctionStems.Contains(token.Term)))
        {
            found.TryAdd(part.Term, (float)options.PhrasePartWeight);
        }

        return from entry in found
               let term = terms.Find(entry.Key)
               where term is { Docs.Length: > 0 }
               orderby entry.Value descending
               select new Alternative(term, entry.Value);
    }
}
