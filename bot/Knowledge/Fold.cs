using System.Text;

namespace TeamsPolicyBot.Knowledge;

/// <summary>Text for comparing, not for showing: lower case, straight quotation marks, plain dashes, single spaces.</summary>
internal static class Fold
{
    public static string Text(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            if (!char.IsWhiteSpace(letter))
            {
                folded.Append(Plain(letter));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static char Plain(char letter) => letter switch
    {
        '\u2018' or '\u2019' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' or '\u2013' or '\u2014' => '-',
        _ => letter,
    };
}
