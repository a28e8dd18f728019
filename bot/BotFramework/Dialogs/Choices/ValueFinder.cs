namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Finds wordings in an utterance: their words in order, with few words between. See protocol section 8.4.</summary>
internal static class ValueFinder
{
    /// <summary>The wordings found, at most one per choice, none overlapping, in the order of the utterance.</summary>
    public static IReadOnlyList<ModelResult<FoundValue>> FindValues(string utterance, IReadOnlyList<SortedValue> values, FindChoicesOptions options)
    {
        if (values.FirstOrDefault(value => string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [new(utterance, 0, utterance.Length - 1, new(exact.Value, exact.Index, 1))];
        }

        var tokens = Tokenizer.DefaultTokenizer(utterance);
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => MatchesOf(value, tokens, options))
            .OrderByDescending(match => match.Found.Score);

        return [.. WithoutOverlaps(matches)
            .Select(match => Located(match, tokens, utterance))
            .OrderBy(match => match.Start)];
    }

    private static IEnumerable<Match> MatchesOf(SortedValue value, IReadOnlyList<Token> tokens, FindChoicesOptions options)
    {
        var words = Tokenizer.DefaultTokenizer(value.Value);
        for (var from = 0; from < tokens.Count;)
        {
            if (MatchFrom(from, value, words, tokens, options) is not { } match)
            {
                yield break;
            }

            yield return match;
            from = match.Last + 1;
        }
    }

    private static Match? MatchFrom(int from, SortedValue value, IReadOnlyList<Token> words, IReadOnlyList<Token> tokens, FindChoicesOptions options)
    {
        var (matched, deviation, first, last) = (0, 0, -1, -1);
        foreach (var word in words)
        {
            var at = IndexOf(word, from, tokens, options.AllowNearSpellings);
            var distance = matched > 0 ? at - from : 0;
            if (at < 0 || distance > options.MaxTokenDistance)
            {
                continue;
            }

            matched++;
            deviation += distance;
            first = first < 0 ? at : first;
            last = at;
            from = at + 1;
        }

        if (matched == 0 || (matched < words.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        var completeness = (double)matched / words.Count;
        var accuracy = (double)matched / (matched + deviation);
        return new(first, last, new(value.Value, value.Index, completeness * accuracy));
    }

    private static int IndexOf(Token word, int from, IReadOnlyList<Token> tokens, bool nearToo)
    {
        var exact = Position(token => token.Normalized == word.Normalized);
        return exact >= 0 || !nearToo ? exact : Position(token => NearSpelling.IsNear(token.Normalized, word.Normalized));

        int Position(Func<Token, bool> fits)
        {
            for (var at = from; at < tokens.Count; at++)
            {
                if (fits(tokens[at]))
                {
                    return at;
                }
            }

            return -1;
        }
    }

    private static IEnumerable<Match> WithoutOverlaps(IEnumerable<Match> bestFirst)
    {
        var choices = new HashSet<int>();
        var used = new HashSet<int>();
        foreach (var match in bestFirst)
        {
            var span = Enumerable.Range(match.First, match.Last - match.First + 1);
            if (!choices.Contains(match.Found.Index) && !span.Any(used.Contains))
            {
                choices.Add(match.Found.Index);
                used.UnionWith(span);
                yield return match;
            }
        }
    }

    private static ModelResult<FoundValue> Located(Match match, IReadOnlyList<Token> tokens, string utterance)
    {
        var (start, end) = (tokens[match.First].Start, tokens[match.Last].End);
        return new(utterance[start..(end + 1)], start, end, match.Found);
    }

    private sealed record Match(int First, int Last, FoundValue Found);
}
