using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;
using TeamsPolicyBot.Search.Model;
using TeamsPolicyBot.Search.Spelling;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>
/// Turns what somebody typed into a <see cref="Question"/>. Any text is words and nothing else: there is no query syntax.
/// </summary>
/// <param name="analyzer">Writes a known phrase as one term.</param>
internal sealed class QuestionParser(
    PolicyAnalyzer analyzer, TermTable terms, Meanings meanings, SpellChecker spelling, Bridge bridge, Coverage coverage,
    SearchOptions options)
{
    private readonly float _functionWordsInFields = (float)options.FunctionWordsInFields.At(coverage.Richness);

    /// <summary>The question in a text.</summary>
    public Question Parse(string text)
    {
        var tokens = analyzer.Read(text);
        var corrections = Correct(ref text, tokens.FindAll(token => IsUnknown(token) && !bridge.Spans.ContainsKey(token.Term)));
        if (corrections.Count > 0)
        {
            tokens = analyzer.Read(text);
        }

        return new Question(Terms(text, tokens), [.. tokens.FindAll(IsUnknown).Select(token => token.In(text)).Distinct()], corrections);
    }

    private bool IsUnknown(AnalyzedToken token) => terms.Find(token.Term) is null && !EnglishWords.FunctionStems.Contains(token.Term);

    private List<Correction> Correct(ref string text, List<AnalyzedToken> unknown)
    {
        var corrections = new List<Correction>();

        // From the last to the first, so that what stands before keeps its place.
        foreach (var token in Enumerable.Reverse(unknown))
        {
            if (spelling.Suggest(token.In(text)) is { } taken)
            {
                corrections.Insert(0, new Correction(token.In(text), taken));
                text = $"{text[..token.Start]}{taken}{text[token.End..]}";
            }
        }

        return corrections;
    }

    /// <summary>What is typed several times is one term, which counts the square root of that.</summary>
    private List<QuestionTerm> Terms(string text, List<AnalyzedToken> tokens) =>
    [
        .. tokens.GroupBy(token => token.Place)
            .GroupBy(place => string.Join('|', place.Select(token => token.Term)))
            .Select(same => Term(text, [.. same.First()], MathF.Sqrt(same.Count())))
            .OfType<QuestionTerm>(),
    ];

    /// <summary>What the tokens of one place ask for; null for a function word that no document has.</summary>
    private QuestionTerm? Term(string text, List<AnalyzedToken> tokens, float times)
    {
        var isFunctionWord = tokens.TrueForAll(token => EnglishWords.FunctionStems.Contains(token.Term));
        var alternatives = Alternatives(tokens);
        if (isFunctionWord && alternatives.Length == 0)
        {
            return null;
        }

        var weight = times * (isFunctionWord ? (float)options.FunctionWordWeight : 1);
        return new QuestionTerm(
            tokens[0].In(text),
            isFunctionWord,
            weight,
            isFunctionWord ? weight * _functionWordsInFields : weight,
            alternatives.Length == 0 ? terms.HighestIdf : alternatives.Max(alternative => alternative.Weight * alternative.Term.Idf),
            alternatives);
    }

    /// <summary>The terms that count for tokens: their own, and those they are related to.</summary>
    private Alternative[] Alternatives(List<AnalyzedToken> tokens) =>
    [
        .. tokens.SelectMany(token => meanings.RelatedTo(token.Term).Prepend((Term: token.Term, Weight: 1)))
            .Select(each => (Term: terms.FindInUse(each.Term), each.Weight))
            .Where(each => each.Term is not null)
            .OrderByDescending(each => each.Weight)
            .DistinctBy(each => each.Term!.Id)
            .Select(each => new Alternative(each.Term!, each.Weight)),
    ];
}
