namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>Finds text that nests deeper than the parser, which calls itself for every level, can go.</summary>
internal static class YamlDepth
{
    /// <summary>Levels; the deepest file of a council has six.</summary>
    public const int Most = 50;

    private const int WidthOfALevel = 4;

    /// <summary>
    /// The first line that is too deep, from 1; null where none is. Brackets in quotations count too: nobody leaves fifty of them open.
    /// </summary>
    public static int? FirstTooDeep(string text)
    {
        var (line, open, indent, isIndent) = (1, 0, 0, true);
        foreach (var character in text)
        {
            switch (character)
            {
                case '\n':
                    (line, indent, isIndent) = (line + 1, 0, true);
                    continue;
                case '[' or '{':
                    open++;
                    break;
                case ']' or '}':
                    open = Math.Max(0, open - 1);
                    break;
                default:
                    break;
            }

            isIndent &= character is ' ' or '-' or '?' or '\t';
            indent += isIndent ? 1 : 0;
            if (open > Most || indent > Most * WidthOfALevel)
            {
                return line;
            }
        }

        return null;
    }
}
