using System.Collections.Concurrent;

namespace TeamsPolicyBot.Recognizers;

/// <summary>
/// Understands which of several answers a message is: by its name, by its place in the list, or by a plain yes or no where one
/// answer begins so. The whole message must say it; politeness may stand around it, and one slip of the pen is forgiven.
/// </summary>
internal static class ChoiceRecognizer
{
    /// <summary>A question has fewer words in each of its answers: what is longer is none.</summary>
    private const int MostWords = 40;

    /// <summary>Names that have been read; some are typed by people, so there must be an end.</summary>
    private const int MostKept = 5000;

    private static readonly ConcurrentDictionary<string, Utterance> Said = new(StringComparer.Ordinal);

    /// <summary>The place of the answer, from 0; null where the message is none of them, or not plainly one.</summary>
    /// <param name="names">For each answer what it is called: its label first, then other words for it.</param>
    public static int? Recognize(Utterance said, IReadOnlyList<IReadOnlyList<string>> names)
    {
        var known = Known(names);
        return said.Words.Count is 0 or > MostWords
            ? null
            : ByName(said, known) ?? ByYesOrNo(said, names) ?? ByPlace(said, known, names.Count);
    }

    /// <summary>The same by name only, for what stands in no list.</summary>
    public static int? RecognizeName(Utterance said, IReadOnlyList<IReadOnlyList<string>> names) =>
        said.Words.Count is 0 or > MostWords || !IsShortEnough(said, names) ? null : ByName(said, Known(names));

    /// <summary>
    /// Whether a name has as many words as are left of the message where most is taken off: nearly every question has more.
    /// </summary>
    private static bool IsShortEnough(Utterance said, IReadOnlyList<IReadOnlyList<string>> names)
    {
        var fewest = said.Cores[^1].Words.Count;
        foreach (var answer in names)
        {
            foreach (var name in answer)
            {
                if (SaidOf(name).Words.Count >= fewest)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<Name> Known(IReadOnlyList<IReadOnlyList<string>> names)
    {
        var known = new List<Name>(names.Count);
        for (var answer = 0; answer < names.Count; answer++)
        {
            foreach (var name in names[answer])
            {
                if (SaidOf(name) is { Words.Count: > 0 } said)
                {
                    known.Add(new Name(answer, said));
                }
            }
        }

        return known;
    }

    /// <summary>Names come from words files and trees: the same few thousand again and again.</summary>
    private static Utterance SaidOf(string name)
    {
        if (Said.TryGetValue(name, out var said))
        {
            return said;
        }

        if (Said.Count >= MostKept)
        {
            Said.Clear();
        }

        return Said[name] = Utterance.Of(name);
    }

    /// <summary>Exactly as written first, then in a frame ("yes, X please"), and only then with a slip.</summary>
    private static int? ByName(Utterance said, List<Name> known)
    {
        var candidates = said.EndsAsQuestion ? known.FindAll(name => name.Said.EndsAsQuestion) : known;
        // "No thanks" is a refusal, not the answer "no" with thanks.
        var isRefusal = said.Confirmation == Confirmation.Cancel;
        var longest = candidates.Count == 0 ? 0 : candidates.Max(name => name.Said.Words.Count);
        var cores = (isRefusal ? [new Frames.Core(said.Words, 0, false, false)] : said.Cores)
            .Where(core => core.Words.Count <= longest)
            .ToList();
        if (cores.Count == 0)
        {
            return null;
        }

        return Only((core, name) => core.Words.SequenceEqual(name.Said.Bare) || core.Words.SequenceEqual(name.Said.Words))
            ?? Only((core, name) => Slip.IsOf(core.Words, name.Said.Words, IsWord) || Slip.IsOf(core.Words, name.Said.Bare, IsWord));

        int? Only(Func<Frames.Core, Name, bool> fits)
        {
            foreach (var core in cores)
            {
                var found = candidates.FindAll(name => fits(core, name) && Agrees(core, name));
                if (found.Count > 0)
                {
                    return found.TrueForAll(name => name.Answer == found[0].Answer) ? found[0].Answer : null;
                }
            }

            return null;
        }

        bool IsWord(string word) => candidates.Exists(name => name.Said.Words.Contains(word));
    }

    /// <summary>"No, not yet" is "not yet"; "no, agreed" and "yes, no" are nothing.</summary>
    private static bool Agrees(Frames.Core core, Name name) =>
        (!core.AfterNo || PlainWords.Deny(name.Said.Words)) && (!core.AfterYes || !PlainWords.IsNo(name.Said.Words[0]));

    /// <summary>A bare yes is the one answer that begins with "Yes,"; of two such answers it is neither.</summary>
    private static int? ByYesOrNo(Utterance said, IReadOnlyList<IReadOnlyList<string>> names)
    {
        var word = said.Confirmation switch
        {
            Confirmation.Yes when said.Words.Any(PlainWords.IsYes) => "yes",
            Confirmation.No when said.Words.All(PlainWords.IsNo) => "no",
            _ => null,
        };
        var heads = names
            .Index()
            .Where(answer => word is not null && answer.Item.Index().Any(name => IsCalled(name.Item, word, isLabel: name.Index == 0)))
            .ToList();
        return heads is [var only] ? only.Index : null;
    }

    private static bool IsCalled(string name, string word, bool isLabel) =>
        name.Equals(word, StringComparison.OrdinalIgnoreCase)
        || (isLabel && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && name[word.Length] is (',' or '.' or ':'));

    /// <summary>A number in letters that is nearly a short name ("one", "none") is neither.</summary>
    private static int? ByPlace(Utterance said, List<Name> known, int count) =>
        said.Words is [var word]
        && PlaceRecognizer.IsNumberWord(word)
        && known.Any(name => name.Said.Words is [var other] && Text.EditDistance.Between(word, other, 1) <= 1)
            ? null
            : PlaceRecognizer.Recognize(said, count);

    /// <param name="Answer">Its place.</param>
    private readonly record struct Name(int Answer, Utterance Said);
}
