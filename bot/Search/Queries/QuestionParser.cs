using System.Text;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;
using TeamsPolicyBot.Search.Model;
using TeamsPolicyBot.Search.Spelling;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>
/// Turns what somebody typed into a <see cref="Question"/>. Any text is words and nothing else: there is no query syntax.
/// </summary>
internal sealed class QuestionParser(TermTable terms, Meanings meanings, SpellChecker spelling, Bridge bridge, SearchOptions options)
{
    /// <summary>The question in a text.</summary>
    public Question Parse(string text)
    {
        var tokens = meanings.Analyzer.Read(text);
        var corrections = Correct(ref text, tokens.FindAll(token => IsUnknown(token) && !bridge.Spans.ContainsKey(token.Term)));
        if (corrections.Count > 0)
        {
            tokens = meanings.Analyzer.Read(text);
        }

        return new Question(Terms(text, tokens), [.. tokens.FindAll(IsUnknown).Select(token => token.In(text)).Distinct()], corrections);
    }

    private bool IsUnknown(AnalyzedToken token) => terms.Find(token.Term) is null && !EnglishWords.FunctionStems.Contains(token.Term);

    private List<Correction> Correct(ref string text, List<AnalyzedToken> unknown)
    {
        var corrections = new List<Correction>();
        if (unknown.Count == 0)
        {
            return corrections;
        }

        var corrected = new StringBuilder();
        var copied = 0;
        foreach (var token in unknown)
        {
            var typed = token.In(text);
            if (token.Start >= copied && spelling.Suggest(typed) is { } taken)
            {
                corrected.Append(text, copied, token.Start - copied).Append(taken);
                copied = token.End;
                corrections.Add(new Correction(typed, taken));
            }
        }

        text = corrected.Append(text, copied, text.Length - copied).ToString();
        return corrections;
    }

    /// <summary>
    /// Single words and known phrases, longest phrase first; what is typed several times is one term, which counts the square root of that.
    /// </summary>
    private List<QuestionTerm> Terms(string text, List<AnalyzedToken> tokens)
    {
        var found = new List<QuestionTerm>(tokens.Count);
        var typed = new Dictionary<string, (int Place, int Times)>(StringComparer.Ordinal);
        foreach (var chunk in Chunks.Of(tokens, terms))
        {
            var key = chunk.Tokens is [var only] ? only.Term : string.Join('|', chunk.Tokens.Select(token => token.Term));
            if (typed.TryGetValue(key, out var before))
            {
                typed[key] = before with { Times = before.Times + 1 };
            }
            else if (Term(text, chunk) is { } term)
            {
                typed[key] = (found.Count, 1);
                found.Add(term);
            }
        }

        foreach (var (place, times) in typed.Values.Where(entry => entry.Times > 1))
        {
            var (term, factor) = (found[place], MathF.Sqrt(times));
            found[place] = term with { Weight = term.Weight * factor, WeightInFields = term.WeightInFields * factor };
        }

        return found;
    }

    /// <summary>What a chunk asks for; null for a function word that no document has.</summary>
    private QuestionTerm? Term(string text, Chunk chunk)
    {
        var isFunctionWord = chunk.Tokens.TrueForAll(token => EnglishWords.FunctionStems.Contains(token.Term));
        var alternatives = Alternatives(chunk);
        if (isFunctionWord && alternatives.Length == 0)
        {
            return null;
        }

        var weight = isFunctionWord ? (float)options.FunctionWordWeight : 1;
        return new QuestionTerm(
            chunk.Tokens[0].In(text),
            isFunctionWord,
            weight,
            isFunctionWord ? weight * (float)options.FunctionWordsInFields : weight,
            alternatives.Length == 0 ? terms.HighestIdf : alternatives.Max(alternative => alternative.Weight * alternative.Term.Idf),
            alternatives);
    }

    /// <summary>
    /// The terms that count for a chunk: its own, those they are related to, and, for less, the content words of a phrase.
    /// </summary>
    private Alternative[] Alternatives(Chunk chunk)
    {
        var found = new List<Alternative>(4);
        foreach (var token in chunk.Tokens)
        {
            Add(token.Term, 1);
            foreach (var (related, weight) in meanings.RelatedTo(token.Term))
            {
                Add(related, weight);
            }
        }

        foreach (var part in chunk.Parts)
        {
            if (!EnglishWords.FunctionStems.Contains(part.Term))
            {
                Add(part.Term, (float)options.PhrasePartWeight);
            }
        }

        return found.Count > 1 ? [.. found.OrderByDescending(alternative => alternative.Weight)] : [.. found];

        void Add(string name, float weight)
        {
            if (terms.Find(name) is { Docs.Length: > 0 } term)
            {
                var known = found.Count - 1;
                while (known >= 0 && found[known].Term != term)
                {
                    known--;
                }

                if (known >= 0)
                {
                    weight = Math.Max(weight, found[known].Weight);
                    found.RemoveAt(known);
                }

                found.Add(new Alternative(term, weight));
            }
        }
    }
}
