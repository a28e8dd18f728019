using System.Runtime.InteropServices;
using TeamsPolicyBot.Answers.Indexing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers.Bridging;

/// <summary>
/// Learns from clauses and the ways in which staff ask for them which policy words staff mean by which words of theirs: IBM's
/// translation Model 1 (Brown et al. 1993), fitted by expectation maximisation. The same clauses give the same bridge.
/// </summary>
internal sealed class BridgeTraining
{
    private const int Rounds = 6;

    /// <summary>A translation that is rarer is noise.</summary>
    private const double LeastProbability = .004;
    private const int LeastLift = 3;

    /// <summary>In how many ways of asking a staff word must stand.</summary>
    private const int LeastUses = 2;
    private const int MostSpans = 24;

    /// <summary>The policy word that every clause has: what staff say about anything.</summary>
    private const string Anything = "";

    /// <summary>How many councils must have a word: what only one has is a name, a place or a number.</summary>
    private const int LeastCouncils = 2;

    private readonly List<Pair> _pairs = [];
    private readonly HashSet<string> _common;
    private readonly Numbers _staff = new();
    private readonly Numbers _policy = new();
    private readonly Meanings _meanings;

    private BridgeTraining(IReadOnlyCollection<KnowledgeRelease> releases, Vocabulary shared)
    {
        _meanings = Meanings.Of(ClauseIndex.Synonyms(shared));
        _common =
        [
            .. releases
                .SelectMany(release =>
                    release.Clauses.SelectMany(clause => clause.Note.AskedAs.Append(TextOf(clause))).SelectMany(Terms).Distinct()
                )
                .CountBy(term => term)
                .Where(term => term.Value >= LeastCouncils)
                .Select(term => term.Key),
        ];
    }

    /// <summary>The bridge that some councils' clauses teach, in terms of the vocabulary that all councils share.</summary>
    public static Bridge Train(IReadOnlyCollection<KnowledgeRelease> releases, Vocabulary shared)
    {
        var training = new BridgeTraining(releases, shared);
        foreach (var clause in releases.SelectMany(release => release.Clauses))
        {
            training.Add(clause);
        }

        return training.Bridge(training.Fit());
    }

    private void Add(Clause clause)
    {
        int[] policy = [_policy.Of(Anything), .. Terms(TextOf(clause)).Where(_common.Contains).Select(_policy.Of)];
        foreach (var phrasing in clause.Note.AskedAs)
        {
            _pairs.Add(new Pair([.. Terms(phrasing).Where(_common.Contains).Select(_staff.Of)], policy));
        }
    }

    private static string TextOf(Clause clause) => $"{clause.Heading} {clause.Quotation}";

    private IEnumerable<string> Terms(string text) => _meanings.Analyzer.Read(text)
        .Select(token => token.Term)
        .Where(term => !EnglishWords.FunctionStems.Contains(term) && !term.Any(char.IsAsciiDigit));

    /// <summary>The probability of a staff word, given a policy word.</summary>
    private Dictionary<(int Staff, int Policy), double> Fit()
    {
        var probabilities = new Dictionary<(int Staff, int Policy), double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var counts = new Dictionary<(int Staff, int Policy), double>();
            var totals = new double[_policy.Count];
            foreach (var (staff, policy) in _pairs)
            {
                foreach (var said in staff)
                {
                    var sum = round == 0 ? policy.Length : policy.Sum(word => probabilities.GetValueOrDefault((said, word)));
                    foreach (var word in policy)
                    {
                        var share = (round == 0 ? 1 : probabilities.GetValueOrDefault((said, word))) / sum;
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, (said, word), out _) += share;
                        totals[word] += share;
                    }
                }
            }

            probabilities = counts.ToDictionary(count => count.Key, count => count.Value / totals[count.Key.Policy]);
        }

        return probabilities;
    }

    private Bridge Bridge(Dictionary<(int Staff, int Policy), double> probabilities)
    {
        var uses = new int[_staff.Count];
        foreach (var said in _pairs.SelectMany(pair => pair.Staff))
        {
            uses[said]++;
        }

        var all = (double)uses.Sum();
        return new Bridge(
            probabilities
                .Where(entry =>
                    entry.Key.Policy != _policy.Of(Anything) && entry.Value >= LeastProbability && uses[entry.Key.Staff] >= LeastUses
                )
                .Select(entry =>
                    (
                        Staff: _staff.Name(entry.Key.Staff),
                        Span: new BridgeSpan(_policy.Name(entry.Key.Policy), (int)Math.Round(entry.Value / (uses[entry.Key.Staff] / all))))
                )
                .Where(entry => entry.Span.Lift >= LeastLift)
                .GroupBy(entry => entry.Staff)
                .ToDictionary(
                    group => group.Key, IReadOnlyList<BridgeSpan> (group) =>
                        [
                            .. group
                                .Select(entry => entry.Span)
                                .OrderByDescending(span => span.Lift)
                                .ThenBy(span => span.To, StringComparer.Ordinal)
                                .Take(MostSpans),
                        ],
                    StringComparer.Ordinal
                )
        );
    }

    private sealed record Pair(int[] Staff, int[] Policy);

    /// <summary>Numbers for words, in the order in which they are met.</summary>
    private sealed class Numbers
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<string> _names = [];

        public int Count => _names.Count;

        public string Name(int number) => _names[number];

        public int Of(string name)
        {
            if (_numbers.TryAdd(name, _names.Count))
            {
                _names.Add(name);
            }

            return _numbers[name];
        }
    }
}
