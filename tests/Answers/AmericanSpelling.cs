using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>Words that are spelt in another way in the United States, written so.</summary>
internal static partial class AmericanSpelling
{
    public static string Of(string text) =>
        Ise().Replace(Our().Replace(Others().Replace(text, found => Other(found.Value)), "$1or"), "$1iz");

    private static string Other(string word)
    {
        var (from, to) = Words.First(pair => word.Contains(pair.From, StringComparison.OrdinalIgnoreCase));
        return Regex.Replace(word, from, to, RegexOptions.IgnoreCase);
    }

    private static readonly (string From, string To)[] Words =
    [
        ("licence", "license"),
        ("centre", "center"),
        ("programme", "program"),
        ("practise", "practice"),
        ("defence", "defense"),
        ("grey", "gray"),
        ("catalogue", "catalog"),
        ("judgement", "judgment"),
        ("cancelled", "canceled"),
        ("enquir", "inquir"),
        ("travelling", "traveling"),
        ("mum", "mom"),
    ];

    [GeneratedRegex(
        @"\b(licence|centre|programme|practise|defence|grey|catalogue|judgement|cancelled|enquir|travelling|mum)\w*",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(col|behavi|fav|hon|lab|neighb|rum|hum|harb)our", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Our();

    [GeneratedRegex(
        @"\b(organ|recogn|author|critic|apolog|real|final|emphas|minim|maxim|personal|social|special|util|victim|public|summar|categor|anonym|bull)is(?=e|ing|ation)",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ise();
}
