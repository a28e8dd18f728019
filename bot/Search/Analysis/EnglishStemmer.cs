namespace TeamsPolicyBot.Search.Analysis;

/// <summary>The Snowball English stemmer (Porter2) in the revision of Snowball 3: takes endings away, so that "posting" and "posts" are one term.</summary>
/// <remarks>Steps, regions and word lists after snowballstem.org/algorithms/english/stemmer.html.</remarks>
internal static class EnglishStemmer
{
    /// <summary>The stem of a lower-case word; words of one or two letters stay as they are.</summary>
    public static string Stem(string word)
    {
        if (StemmerWords.Irregular.TryGetValue(word, out var stem))
        {
            return stem;
        }

        if (word.Length < 3)
        {
            return word;
        }

        var stemming = new Stemming(word);
        TakeApostrophe(stemming);
        TakePlural(stemming);
        TakePastAndIng(stemming);
        TurnFinalY(stemming);
        stemming.Apply(StemmerWords.Step2, stemming.InRegion1);
        stemming.Apply(StemmerWords.Step3, stemming.InRegion1);
        stemming.Apply(StemmerWords.Step4, stemming.InRegion2);
        TakeFinalEOrL(stemming);
        return stemming.ToString();
    }

    /// <summary>Step 0.</summary>
    private static void TakeApostrophe(Stemming word)
    {
        if (word.EndsWith("'s'", "'s", "'") is { } ending)
        {
            word.Replace(ending, "");
        }
    }

    /// <summary>Step 1a.</summary>
    private static void TakePlural(Stemming word)
    {
        switch (word.EndsWith("sses", "ied", "ies", "us", "ss", "s"))
        {
            case "sses":
                word.Replace("sses", "ss");
                break;
            case { Length: 3 } iedOrIes:
                word.Replace(iedOrIes, word.Length > 4 ? "i" : "ie");
                break;
            case "s" when word.HasVowelBefore(word.Length - 2):
                word.Replace("s", "");
                break;
        }
    }

    /// <summary>Step 1b.</summary>
    private static void TakePastAndIng(Stemming word)
    {
        switch (word.EndsWith("eedly", "ingly", "edly", "eed", "ing", "ed"))
        {
            case "eed" or "eedly" when StemmerWords.KeepEed.Any(word.Is):
            case "ing" when StemmerWords.KeepIng.Any(word.Is):
            case null:
                break;
            case var ending and ("eed" or "eedly"):
                if (word.InRegion1(ending))
                {
                    word.Replace(ending, "ee");
                }

                break;
            case "ing" when word.Length == 5 && word[1] == 'y' && !word.IsVowel(0):
                word.Replace("ying", "ie");
                break;
            case var ending when word.HasVowelBefore(word.Length - ending.Length):
                word.Replace(ending, "");
                MendEnd(word);
                break;
        }
    }

    /// <summary>The end of step 1b: luxuriat(ing) becomes luxuriate, hopp(ing) hop, hop(ing) hope.</summary>
    private static void MendEnd(Stemming word)
    {
        if (word.EndsWith("at", "bl", "iz") is not null)
        {
            word.Append('e');
        }
        else if (word.EndsWith("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt") is not null)
        {
            if (word.Length != 3 || word[0] is not ('a' or 'e' or 'o'))
            {
                word.Shorten();
            }
        }
        else if (word.Length <= word.Region1 && word.EndsInShortSyllable(word.Length))
        {
            word.Append('e');
        }
    }

    /// <summary>Step 1c.</summary>
    private static void TurnFinalY(Stemming word)
    {
        if (word.Length > 2 && word[^1] is 'y' or 'Y' && !word.IsVowel(word.Length - 2))
        {
            word.Replace("y", "i");
        }
    }

    /// <summary>Step 5.</summary>
    private static void TakeFinalEOrL(Stemming word)
    {
        var drops = word[^1] switch
        {
            'e' => word.InRegion2("e") || (word.InRegion1("e") && !word.EndsInShortSyllable(word.Length - 1)),
            'l' => word.InRegion2("l") && word[^2] == 'l',
            _ => false,
        };
        if (drops)
        {
            word.Shorten();
        }
    }
}
