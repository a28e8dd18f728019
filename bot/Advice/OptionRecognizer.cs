using System.Text.RegularExpressions;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Advice;

/// <summary>Understands an answer that was typed instead of clicked.</summary>
public static partial class OptionRecognizer
{
    private static readonly string[] NotSureWords =
    [
        "not sure", "unsure", "i am unsure", "i do not know", "do not know", "no idea", "dunno",
    ];

    /// <summary>The options a text means: by number, label, another word for it, or id. Empty where it is not plainly an answer.</summary>
    /// <remarks>Where several may be chosen, the text may name several, with commas, semicolons, "+" or "and" between them; one that is not
    /// understood spoils the whole.</remarks>
    public static IReadOnlyList<string> Recognize(Question question, string text)
    {
        List<IReadOnlyList<string>> names = [.. question.Options.Select(Shown)];
        if (One(question, names, text) is { } only)
        {
            return [only];
        }

        if (!question.ChooseMany)
        {
            return [];
        }

        var parts = PartsOf(text);
        var options = parts.Select(part => Part(question, names, part)).Distinct().ToList();
        return parts.Count < 2 || options.Contains(null) || options.Contains(Question.None) ? [] : [.. options.OfType<string>()];
    }

    /// <summary>The answers that one message may name: what stands between commas, semicolons, "+", "&amp;", line ends or "and".</summary>
    public static IReadOnlyList<string> PartsOf(string text) =>
        text.Length > MostCharacters ? [] : [.. Separators().Split(text).Where(part => !string.IsNullOrWhiteSpace(part))];

    /// <summary>More than names every option of a question.</summary>
    private const int MostCharacters = 2000;

    /// <summary>A yes or no between the parts is about one of them: nobody can tell about which.</summary>
    private static string? Part(Question question, List<IReadOnlyList<string>> names, string part) =>
        ConfirmationRecognizer.Recognize(part) is Confirmation.NotUnderstood ? One(question, names, part) : null;

    /// <summary>An id is no word of people's own: it counts only where it is written exactly, and no option is called so.</summary>
    private static string? One(Question question, List<IReadOnlyList<string>> names, string text) =>
        ChoiceRecognizer.Recognize(Utterance.Of(text), names) is { } place ? question.Options[place].Id : question.Find(text.Trim())?.Id;

    /// <summary>What a person sees or might call it.</summary>
    private static List<string> Shown(Option option) =>
    [
        option.Label,
        .. Brackets().IsMatch(option.Label) ? [Brackets().Replace(option.Label, "")] : Array.Empty<string>(),
        .. option.Also,
        .. option.Id == Question.NotSure ? NotSureWords : [],
    ];

    [GeneratedRegex(@"[,;+&\n]|\band\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();
}
