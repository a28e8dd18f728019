using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Indexing;

/// <summary>Tokens that stand for one thing: a known phrase, or all meanings of a single word.</summary>
/// <param name="Tokens">The tokens at its place that cover it as a whole.</param>
/// <param name="Parts">The single words within it, for a phrase.</param>
internal readonly record struct Chunk(List<AnalyzedToken> Tokens, List<AnalyzedToken> Parts);

/// <summary>Cuts an analyzed text into chunks, the longest known phrase at each place first.</summary>
internal static class Chunks
{
    private static readonly List<AnalyzedToken> NoParts = [];

    public static IEnumerable<Chunk> Of(List<AnalyzedToken> tokens, TermTable terms)
    {
        for (int from = 0, to; from < tokens.Count; from = to)
        {
            var (place, length) = (tokens[from].Place, 1);
            for (to = from; to < tokens.Count && tokens[to].Place == place; to++)
            {
                if (tokens[to].Length > length && terms.Find(tokens[to].Term) is { Docs.Length: > 0 })
                {
                    length = tokens[to].Length;
                }
            }

            while (to < tokens.Count && tokens[to].Place < place + length)
            {
                to++;
            }

            if (to - from == 1)
            {
                yield return new Chunk([tokens[from]], NoParts);
                continue;
            }

            var within = tokens.GetRange(from, to - from);
            yield return new Chunk(
                within.FindAll(token => token.Place == place && token.Length == length),
                length == 1 ? NoParts : within.FindAll(token => token.Length == 1));
        }
    }
}
