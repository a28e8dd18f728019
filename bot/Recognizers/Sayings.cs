using System.Collections.Frozen;
using System.Reflection;

namespace TeamsPolicyBot.Recognizers;

/// <summary>What a saying does in an answer; the sections of <c>en.txt</c>.</summary>
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

/// <summary>The sayings that answers are made of, from <c>en.txt</c>. The same saying may stand in several sections.</summary>
internal sealed class Sayings
{
    private readonly FrozenSet<(SayingKind Kind, string Saying)> _sayings;
    private readonly int _longest;

    private Sayings(IReadOnlyList<(SayingKind Kind, string Saying, int Length)> sayings)
    {
        _sayings = sayings.Select(each => (each.Kind, each.Saying)).ToFrozenSet();
        _longest = sayings.Max(each => each.Length);
    }

    /// <summary>The sayings in the program.</summary>
    public static Sayings English { get; } = Read("Recognizers.en.txt");

    /// <summary>How many words the sayings of a kind have that begin at a place, the longest first.</summary>
    public IEnumerable<int> LengthsAt(IReadOnlyList<string> words, int at, SayingKind kind)
    {
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            if (IsSaying(words, at, length, kind))
            {
                yield return length;
            }
        }
    }

    /// <summary>How many words the sayings of a kind have that end before a place.</summary>
    public IEnumerable<int> LengthsBefore(IReadOnlyList<string> words, int end, SayingKind kind) =>
        Enumerable.Range(1, Math.Min(_longest, end - 1)).Where(length => IsSaying(words, end - length, length, kind));

    /// <summary>Whether a saying of the kind begins at a place.</summary>
    public bool BeginsAt(IReadOnlyList<string> words, int at, SayingKind kind) => LengthsAt(words, at, kind).Any();

    /// <summary>Whether a saying of the kind occurs anywhere.</summary>
    public bool Occurs(IReadOnlyList<string> words, SayingKind kind) =>
        Enumerable.Range(0, words.Count).Any(at => BeginsAt(words, at, kind));

    /// <summary>The kinds that the words consist of, longer sayings tried first; null where they do not consist of these.</summary>
    public IReadOnlySet<SayingKind>? MadeOf(IReadOnlyList<string> words, params SayingKind[] kinds) => MadeOf(words, 0, kinds, new HashSet<int>());

    /// <param name="deadEnds">Places from which the rest was tried in vain.</param>
    private HashSet<SayingKind>? MadeOf(IReadOnlyList<string> words, int at, SayingKind[] kinds, HashSet<int> deadEnds)
    {
        if (at == words.Count)
        {
            return [];
        }

        foreach (var (length, kind) in kinds.SelectMany(kind => LengthsAt(words, at, kind).Select(length => (length, kind))).OrderByDescending(found => found.length))
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

    private bool IsSaying(IReadOnlyList<string> words, int at, int length, SayingKind kind) =>
        _sayings.Contains((kind, string.Join(' ', words.Skip(at).Take(length))));

    private static Sayings Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        var sayings = new List<(SayingKind, string, int)>();
        var kind = default(SayingKind);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                kind = Enum.Parse<SayingKind>(line.Trim('[', ']', ' '), ignoreCase: true);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var words = Utterance.Of(line).Words;
                sayings.Add((kind, string.Join(' ', words), words.Count));
            }
        }

        return new Sayings(sayings);
    }
}
