using System.Globalization;

namespace TeamsPolicyBot.Advice;

/// <summary>Understands an answer that was typed instead of clicked.</summary>
public static class OptionRecognizer
{
    /// <summary>The options a text means: by number, id, label, or another word for it, with small slips allowed. Empty where it is not an answer.</summary>
    /// <remarks>Where several may be chosen, the text may name several, with commas, semicolons, "+" or "and" between them; one that is not understood spoils the whole.</remarks>
    public static IReadOnlyList<string> Recognize(Question question, string text)
    {
        if (One(question, text) is { } option)
        {
            return [option.Id];
        }

        if (!question.ChooseMany)
        {
            return [];
        }

        var options = Parts(text).Select(part => One(question, part)).ToList();
        return options.Count == 0 || options.Contains(null) ? [] : [.. options.Select(found => found!.Id).Distinct()];
    }

    private static string[] Parts(string text) =>
        text.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase)
            .Split([',', ';', '+', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Option? One(Question question, string text)
    {
        var typed = Plain(text);
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= question.Options.Count ? question.Options[number - 1] : null;
        }

        var names = question.Options.SelectMany(option => Names(option).Select(name => (Name: name, Option: option))).ToList();
        var exact = names.FirstOrDefault(pair => pair.Name == typed).Option;
        if (exact is not null)
        {
            return exact;
        }

        return NearSpelling.Nearest(typed, names.Select(pair => pair.Name)) is { } near
            ? names.First(pair => pair.Name == near).Option
            : null;
    }

    private static IEnumerable<string> Names(Option option)
    {
        yield return Plain(option.Id);
        yield return Plain(option.Label);
        foreach (var other in option.Also)
        {
            yield return Plain(other);
        }

        if (option.Id == Question.NotSure)
        {
            foreach (var word in NotSureWords)
            {
                yield return word;
            }
        }
    }

    private static readonly string[] NotSureWords = ["not sure", "unsure", "i do not know", "i dont know", "dont know", "no idea"];

    /// <summary>Lower case, letters and digits only, single spaces; apostrophes vanish so that "I'm" is "Im".</summary>
    private static string Plain(string text)
    {
        var letters = text.Where(letter => letter is not ('\'' or '’'))
            .Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
