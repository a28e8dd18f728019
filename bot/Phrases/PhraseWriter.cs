namespace TeamsPolicyBot.Phrases;

/// <summary>
/// Makes phrases of what comms officers write. <c>word</c> is that word and <c>threat*</c> every word that begins so; <c>a|b</c> is one
/// of them, <c>pick+on</c> two words as one; <c>&lt;name&gt;</c> is one of a group; <c>word?</c> may be there or not; <c>..</c> stands
/// for up to three words and <c>...</c> for up to eight; <c>^</c> and <c>$</c> are the beginning and the end of a sentence.
/// </summary>
internal sealed class PhraseWriter(Lexicon lexicon, RowSets sets, IReadOnlyDictionary<string, IReadOnlyList<string>> groups)
{
    private const int ShortGap = 3;
    private const int LongGap = 8;

    /// <summary>Groups within groups: deeper than anybody writes them on purpose.</summary>
    private const int Deepest = 4;

    /// <summary>The phrase; null where it is not one, with the reason.</summary>
    public Phrase? Write(string written, out string? whyNot)
    {
        whyNot = null;
        var parts = new List<Part>();
        foreach (var token in written.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Part? part = token switch
            {
                ".." => new Part.Gap(ShortGap),
                "..." => new Part.Gap(LongGap),
                "^" => new Part.Beginning(),
                _ => OneOf(token, out whyNot),
            };
            if (part is null)
            {
                return null;
            }

            parts.Add(part);
        }

        var phrase = new Phrase(written, parts);
        if (phrase.Needed.Any())
        {
            return phrase;
        }

        whyNot = "Every word of it may be left out";
        return null;
    }

    private Part.OneOf? OneOf(string token, out string? whyNot)
    {
        whyNot = null;
        var isOptional = token.EndsWith('?');
        var orEnd = false;
        var rows = new List<int[]>();
        foreach (var alternative in token.TrimEnd('?').Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            orEnd |= alternative == "$";
            if (alternative != "$" && !AddRows(alternative, rows, 0, ref whyNot))
            {
                return null;
            }
        }

        return new Part.OneOf(sets.Of(rows), isOptional, orEnd);
    }

    private bool AddRows(string alternative, List<int[]> rows, int depth, ref string? whyNot)
    {
        if (alternative is ['<', .. var name, '>'])
        {
            if (depth == Deepest || !groups.TryGetValue(name, out var words))
            {
                whyNot = $"There is no group <{name}>";
                return false;
            }

            foreach (var word in words)
            {
                if (!AddRows(word, rows, depth + 1, ref whyNot))
                {
                    return false;
                }
            }

            return true;
        }

        var row = SpokenWords.WordsOf(alternative.Replace('+', ' '));
        if (
            row.Length == 0
            || row.Any(word => !word.TrimEnd('*').All(letter => char.IsLetterOrDigit(letter) || letter == '_'))
            || row.Contains("*")
        )
        {
            whyNot = $"\"{alternative}\" is no word";
            return false;
        }

        rows.Add([.. row.Select(lexicon.NumberOf)]);
        return true;
    }
}
