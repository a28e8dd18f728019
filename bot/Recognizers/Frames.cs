namespace TeamsPolicyBot.Recognizers;

/// <summary>What may stand around an answer without changing it: politeness, "I'd like", an agreeing or refusing word before it.</summary>
internal static class Frames
{
    private static readonly SayingKind[] Before = [SayingKind.Polite, SayingKind.Choosing, SayingKind.Yes];

    private static readonly SayingKind[] After = [SayingKind.Polite, SayingKind.Chosen];

    /// <summary>
    /// The words of a message without their frame, in every way to take it off; the whole message first, then the longest.
    /// </summary>
    public static IReadOnlyList<Core> Of(IReadOnlyList<string> words)
    {
        var ends = Endings(words);
        return
        [
            .. Beginnings(words)
                .SelectMany(beginning =>
                    ends.Where(end => end > beginning.From)
                        .Select(end => beginning with { Words = [.. words.Skip(beginning.From).Take(end - beginning.From)] })
                )
                .OrderByDescending(core => core.Words.Count),
        ];
    }

    /// <summary>Where the answer may begin: after any row of sayings that may stand before it.</summary>
    private static List<Core> Beginnings(IReadOnlyList<string> words)
    {
        var found = new List<Core> { new([], 0, false, false) };
        for (var at = 0; at < found.Count; at++)
        {
            var here = found[at];
            foreach (var kind in Before)
            {
                foreach (var length in Sayings.Known.LengthsAt(words, here.From, kind))
                {
                    var isYes = words.Skip(here.From).Take(length).Any(PlainWords.IsYes);
                    Add(here with { From = here.From + length, AfterYes = here.AfterYes || isYes });
                }
            }

            if (here.From < words.Count && PlainWords.IsNo(words[here.From]))
            {
                Add(here with { From = here.From + 1, AfterNo = true });
            }
        }

        return found;

        void Add(Core core)
        {
            if (core.From < words.Count && !found.Contains(core))
            {
                found.Add(core);
            }
        }
    }

    private static HashSet<int> Endings(IReadOnlyList<string> words)
    {
        var found = new HashSet<int> { words.Count };
        for (var end = words.Count; end > 1; end--)
        {
            if (found.Contains(end))
            {
                foreach (var kind in After)
                {
                    found.UnionWith(Sayings.Known.LengthsBefore(words, end, kind).Select(length => end - length));
                }
            }
        }

        return found;
    }

    /// <param name="Words">What is left.</param>
    /// <param name="From">Where it begins.</param>
    /// <param name="AfterYes">A "yes" stood before it.</param>
    /// <param name="AfterNo">A "no" stood before it.</param>
    internal sealed record Core(IReadOnlyList<string> Words, int From, bool AfterYes, bool AfterNo);
}
