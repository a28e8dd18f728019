namespace TeamsPolicyBot.Text;

/// <summary>Breaks a long line between words.</summary>
internal static class WordWrap
{
    /// <summary>Lines of at most so many characters; a longer word has a line of its own. Always at least one.</summary>
    public static IReadOnlyList<string> Lines(string words, int characters)
    {
        var lines = new List<string> { "" };
        foreach (var word in words.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= characters)
            {
                lines.Add("");
            }

            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return lines;
    }
}
