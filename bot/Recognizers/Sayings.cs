using System.Collections.Frozen;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Recognizers;

/// <summary>What a saying does in an answer; the sections of <c>en.txt</c> and <c>cy.txt</c>.</summary>
internal enum SayingKind
{
    /// <summary>Nothing: it may stand around anything.</summary>
    Polite,

    /// <summary>It may stand before the name of a choice.</summary>
    Choosing,

    /// <summary>It may stand after the name of a choice.</summary>
    Chosen,

    Yes,
    No,
    Cancel,

    /// <summary>It makes any message undecided.</summary>
    Doubt,

    /// <summary>A message that begins so asks something.</summary>
    Question,
}

/// <summary>
/// The sayings that answers are made of, in English and Welsh: people mix them. The same saying may stand in several sections.
/// </summary>
internal sealed class Sayings
{
    private readonly FrozenDictionary<string, Saying[]> _byFirstWord;
    private readonly FrozenDictionary<string, Saying[]> _byLastWord;

    private Sayings(IEnumerable<Saying> sayings)
    {
        Saying[] longestFirst = [.. sayings.OrderByDescending(saying => saying.Words.Length)];
        _byFirstWord = longestFirst.GroupBy(saying => saying.Words[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _byLastWord = longestFirst.GroupBy(saying => saying.Words[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The sayings in the program.</summary>
    public static Sayings Known { get; } = new([.. Read("Recognizers.en.txt"), .. Read("Recognizers.cy.txt")]);

    /// <summary>How many words the sayings of a kind have that begin at a place, the longest first.</summary>
    public IReadOnlyList<int> LengthsAt(IReadOnlyList<string> words, int at, SayingKind kind)
    {
        List<int>? lengths = null;
        if (at < words.Count && _byFirstWord.TryGetValue(words[at], out var sayings))
        {
            foreach (var saying in sayings)
            {
                if (saying.Kind == kind && lengths?.Contains(saying.Words.Length) is not true && saying.IsAt(words, at))
                {
                    (lengths ??= []).Add(saying.Words.Length);
                }
            }
        }

        return lengths ?? (IReadOnlyList<int>)[];
    }

    /// <summary>How many words the sayings of a kind have that end before a place, and do not begin the message.</summary>
    public IEnumerable<int> LengthsBefore(IReadOnlyList<string> words, int end, SayingKind kind) =>
        _byLastWord.TryGetValue(words[end - 1], out var sayings)
            ? sayings
                .Where(saying => saying.Kind == kind && saying.Words.Length < end && saying.IsAt(words, end - saying.Words.Length))
                .Select(saying => saying.Words.Length)
                .Distinct()
            : [];

    /// <summary>Whether a saying of the kind begins at a place.</summary>
    public bool BeginsAt(IReadOnlyList<string> words, int at, SayingKind kind)
    {
        if (at < words.Count && _byFirstWord.TryGetValue(words[at], out var sayings))
        {
            foreach (var saying in sayings)
            {
                if (saying.Kind == kind && saying.IsAt(words, at))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a saying of the kind occurs anywhere.</summary>
    public bool Occurs(IReadOnlyList<string> words, SayingKind kind)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (BeginsAt(words, at, kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kinds that the words consist of, longer sayings tried first; null where they do not consist of these.</summary>
    public IReadOnlySet<SayingKind>? MadeOf(IReadOnlyList<string> words, params SayingKind[] kinds) =>
        MadeOf(words, 0, kinds, new HashSet<int>());

    /// <param name="deadEnds">Places from which the rest was tried in vain.</param>
    private HashSet<SayingKind>? MadeOf(IReadOnlyList<string> words, int at, SayingKind[] kinds, HashSet<int> deadEnds)
    {
        if (at == words.Count)
        {
            return [];
        }

        foreach (
            var (length, kind) in kinds
                .SelectMany(kind => LengthsAt(words, at, kind).Select(length => (length, kind)))
                .OrderByDescending(found => found.length)
        )
        {
            if (!deadEnds.Contains(at + length) && MadeOf(words, at + length, kinds, deadEnds) is { } rest)
            {
                rest.Add(kind);
                return rest;
            }
        }

        deadEnds.Add(at);
        return null;
    }

    private static IEnumerable<Saying> Read(string resource) =>
        SectionFile
            .Read(resource)
            .Select(line => new Saying(Enum.Parse<SayingKind>(line.Section, ignoreCase: true), [.. Utterance.Of(line.Line).Words]))
            .Where(saying => saying.Words.Length > 0);

    private sealed record Saying(SayingKind Kind, string[] Words)
    {
        public bool IsAt(IReadOnlyList<string> words, int at)
        {
            if (words.Count - at < Words.Length)
            {
                return false;
            }

            for (var number = 0; number < Words.Length; number++)
            {
                if (words[at + number] != Words[number])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
