using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Search.Queries;

/// <summary>Tokens that stand for one thing: a known phrase, or all meanings of a single word.</summary>
/// <param name="Tokens">The tokens at its place that cover it as a whole.</param>
/// <param name="Parts">All tokens within it, for a phrase.</param>
internal readonly record struct Chunk(List<AnalyzedToken> Tokens, List<AnalyzedToken> Parts);

/// <summary>Cuts an analyzed text into chunks, the longest known phrase at each place first.</summary>
internal static class Chunks
{
    public static List<Chunk> Of(List<AnalyzedToken> tokens, TermTable terms)
    {
        var chunks = new List<Chunk>(tokens.Count);
        for (var from = 0; from < tokens.Count;)
        {
            var place = tokens[from].Place;
            var length = 1;
            for (var at = from; at < tokens.Count && tokens[at].Place == place; at++)
            {
                if (tokens[at].Length > length && terms.Find(tokens[at].Term) is { Docs.Length: > 0 })
                {
                    length = tokens[at].Length;
                }
            }

            var to = from;
            while (to < tokens.Count && tokens[to].Place < place + length)
            {
                to++;
            }

            var all = tokens.GetRange(from, to - from);
            chunks.Add(length == 1
                ? new Chunk(all.FindAll(token => token.Length == 1), [])
                : new Chunk(all.FindAll(token => token.Place == place && token.Length == length), all.FindAll(token => token.Length == 1)));
            from = to;
        }

        return chunks;
    }
}
