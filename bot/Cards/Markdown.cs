using System.Buffers;
using System.Text;

namespace TeamsPolicyBot.Cards;

/// <summary>Keeps text from being read as markdown where a TextBlock or a message shows it.</summary>
public static class Markdown
{
    private static readonly (string Entity, char Letter)[] Entities = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&')];

    private const string Special = @"\`*_{}[]()#+-.!|~";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(Special + "<>&");

    /// <summary>
    /// The text so that markdown shows it as it is; <c>&lt;</c> and <c>&amp;</c> become entities, which also disarms mentions.
    /// </summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Escaped))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is '<' or '>' or '&')
            {
                escaped.Append(letter switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            }
            else if (Special.Contains(letter, StringComparison.Ordinal) && Matters(text, at))
            {
                escaped.Append('\\').Append(letter);
            }
            else
            {
                escaped.Append(letter);
            }
        }

        return escaped.ToString();
    }

    /// <summary>
    /// What a reader sees of a text with this markup: the inverse of <see cref="Escape"/>, and without the stars of bold words.
    /// </summary>
    public static string Plain(string markdown)
    {
        if (!markdown.AsSpan().ContainsAny('\\', '*', '&'))
        {
            return markdown;
        }

        var plain = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length; at++)
        {
            var rest = markdown.AsSpan(at);
            if (rest is ['\\', var escaped, ..] && Special.Contains(escaped, StringComparison.Ordinal))
            {
                plain.Append(escaped);
                at++;
            }
            else if (rest.StartsWith("**", StringComparison.Ordinal))
            {
                at++;
            }
            else if (
                Entities.FirstOrDefault(entity => markdown.AsSpan(at).StartsWith(entity.Entity, StringComparison.Ordinal)) is
                { Entity: { } entity, Letter: var letter }
            )
            {
                plain.Append(letter);
                at += entity.Length - 1;
            }
            else
            {
                plain.Append(markdown[at]);
            }
        }

        return plain.ToString();
    }

    /// <summary>
    /// Full stops, dashes, brackets and the like mean something only at the start of a line or next to each other; escaping fewer keeps
    /// text readable in clients that show the backslash.
    /// </summary>
    private static bool Matters(string text, int at) => text[at] switch
    {
        '-' or '+' or '#' => at == 0 || text[at - 1] is '\n',
        '.' or ')' => at > 0 && char.IsDigit(text[at - 1]) && IsFirstNumberOfLine(text, at),
        '(' or '!' or '{' or '}' or '|' => false,
        _ => true,
    };

    private static bool IsFirstNumberOfLine(string text, int at)
    {
        var start = at - 1;
        while (start > 0 && char.IsDigit(text[start - 1]))
        {
            start--;
        }

        return start == 0 || text[start - 1] is '\n';
    }
}
