namespace TeamsPolicyBot.Search.Analysis;

/// <summary>A word on its way through the stemmer: its letters so far, and the two regions in which endings may go.</summary>
/// <remarks>Upper-case Y is a y that is a consonant.</remarks>
internal sealed class Stemming
{
    private const string ShortSyllableWord = "past";

    private readonly char[] _letters;

    public Stemming(string word)
    {
        var start = word[0] == '\'' ? 1 : 0;
        Length = word.Length - start;
        _letters = new char[Length + 1];
        word.CopyTo(start, _letters, 0, Length);
        MarkConsonantY();
        Region1 = StemmerWords.Region1Starts.FirstOrDefault(StartsWith)?.Length ?? RegionAfter(0);
        Region2 = RegionAfter(Region1);
    }

    public int Length { get; private set; }

    /// <summary>Where the letters begin that follow the first consonant after a vowel.</summary>
    public int Region1 { get; }

    /// <summary>The same once more, within region 1.</summary>
    public int Region2 { get; }

    public char this[Index index] => _letters[index.GetOffset(Length)];

    private ReadOnlySpan<char> Letters => _letters.AsSpan(0, Length);

    public bool IsVowel(int at) => _letters[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Whether there is a vowel among the first letters.</summary>
    public bool HasVowelBefore(int end)
    {
        for (var at = 0; at < end; at++)
        {
            if (IsVowel(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of the endings, to be given longest first, with which the word ends; null for none.</summary>
    public string? EndsWith(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Letters.EndsWith(ending))
            {
                return ending;
            }
        }

        return null;
    }

    public bool Is(string word) => Letters.SequenceEqual(word);

    public bool InRegion1(string ending) => Length - ending.Length >= Region1;

    public bool InRegion2(string ending) => Length - ending.Length >= Region2;

    /// <summary>Whether the first <paramref name="end"/> letters end in a vowel between consonants, or are a vowel and a consonant.</summary>
    public bool EndsInShortSyllable(int end)
    {
        if (Letters[..end].SequenceEqual(ShortSyllableWord))
        {
            return true;
        }

        if (end < 2 || IsVowel(end - 1) || !IsVowel(end - 2))
        {
            return false;
        }

        return end == 2 || (!IsVowel(end - 3) && _letters[end - 1] is not ('w' or 'x' or 'Y'));
    }

    /// <summary>Puts letters in the place of as many of the last ones as <paramref name="ending"/> has.</summary>
    public void Replace(string ending, string replacement)
    {
        Length -= ending.Length;
        replacement.CopyTo(_letters.AsSpan(Length));
        Length += replacement.Length;
    }

    /// <summary>Applies the first rule whose ending fits, where it stands in the region; no later rule is tried.</summary>
    public void Apply(SuffixRule[] rules, Func<string, bool> inRegion)
    {
        foreach (var rule in rules)
        {
            if (!Letters.EndsWith(rule.Ending))
            {
                continue;
            }

            if (inRegion(rule.Ending) && (!rule.InRegion2 || InRegion2(rule.Ending)) && FollowsOneOf(rule))
            {
                Replace(rule.Ending, rule.Replacement);
            }

            return;
        }
    }

    public void Append(char letter) => _letters[Length++] = letter;

    public void Shorten() => Length--;

    public override string ToString() => new string(Letters).Replace('Y', 'y');

    private bool FollowsOneOf(SuffixRule rule) =>
        rule.After.Length == 0 || (Length > rule.Ending.Length && rule.After.Contains(_letters[Length - rule.Ending.Length - 1]));

    private bool StartsWith(string beginning) => Letters.StartsWith(beginning);

    private void MarkConsonantY()
    {
        for (var at = 0; at < Length; at++)
        {
            if (_letters[at] == 'y' && (at == 0 || IsVowel(at - 1)))
            {
                _letters[at] = 'Y';
            }
        }
    }

    private int RegionAfter(int start)
    {
        var at = start;
        while (at < Length && !IsVowel(at))
        {
            at++;
        }

        while (at < Length && IsVowel(at))
        {
            at++;
        }

        return Math.Min(at + 1, Length);
    }
}
