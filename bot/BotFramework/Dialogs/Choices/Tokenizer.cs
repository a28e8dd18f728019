namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Cuts an utterance into words at white space, punctuation and symbols; each emoji is a word of its own. See protocol section 8.4.</summary>
internal static class Tokenizer
{
    private const int LastOfBasicPlane = 0xFFFF;

    /// <summary>The words of a text, in lower case, in their order.</summary>
    public static IReadOnlyList<Token> DefaultTokenizer(string? text)
    {
        var tokens = new List<Token>();
        var start = -1;
        var at = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var isEmoji = rune.Value > LastOfBasicPlane;
            if (isEmoji || IsBreaking(rune.Value))
            {
                Add(at);
            }
            else if (start < 0)
            {
                start = at;
            }

            if (isEmoji)
            {
                tokens.Add(new(at, at + 1, rune.ToString(), rune.ToString()));
            }

            at += rune.Utf16SequenceLength;
        }

        Add(at);
        return tokens;

        void Add(int end)
        {
            if (start >= 0)
            {
                var word = text![start..end];
                tokens.Add(new(start, end - 1, word, word.ToLowerInvariant()));
                start = -1;
            }
        }
    }

    private static bool IsBreaking(int codePoint) => codePoint is
        >= 0x0000 and <= 0x002F or >= 0x003A and <= 0x0040 or >= 0x005B and <= 0x0060 or >= 0x007B and <= 0x00BF
        or >= 0x02B9 and <= 0x036F or >= 0x2000 and <= 0x2BFF or >= 0x2E00 and <= 0x2E7F;
}
