namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Finds out what somebody chose: by words, else by place in the list, else by number. See protocol section 8.4.</summary>
internal static class ChoiceRecognizers
{
    /// <summary>The choices recognised, in the order of the utterance; by one way of recognising only.</summary>
    public static IReadOnlyList<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IReadOnlyList<Choice> choices, FindChoicesOptions? options = null)
    {
        options ??= new();
        var byWords = FindChoices(utterance, choices, options);
        if (byWords.Count > 0)
        {
            return byWords;
        }

        // A place beyond the list is no number either: the "one" of "the fourth one" is not the first choice.
        List<ModelResult<int>> places = options.RecognizeOrdinals ? [.. Ordinals.Recognize(utterance, choices.Count)] : [];
        return places.Count > 0 || !options.RecognizeNumbers
            ? ByNumber(places, choices)
            : ByNumber(NumberWords.Recognize(utterance), choices);
    }

    /// <summary>The choices found by their values, the titles of their buttons, and their synonyms.</summary>
    public static IReadOnlyList<ModelResult<FoundChoice>> FindChoices(string utterance, IReadOnlyList<Choice> choices, FindChoicesOptions? options = null)
    {
        options ??= new();
        var wordings = choices.SelectMany((choice, index) => WordingsOf(choice, options).Select(wording => new SortedValue(wording, index)));
        return
        [
            .. ValueFinder.FindValues(utterance, [.. wordings], options).Select(found => new ModelResult<FoundChoice>(
                found.Text,
                found.Start,
                found.End,
                new(choices[found.Resolution.Index].Value, found.Resolution.Index, found.Resolution.Score, found.Resolution.Value))),
        ];
    }

    private static IEnumerable<string> WordingsOf(Choice choice, FindChoicesOptions options)
    {
        if (!options.NoValue)
        {
            yield return choice.Value;
        }

        if (!options.NoAction && !string.IsNullOrEmpty(choice.Action?.Title))
        {
            yield return choice.Action.Title;
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            yield return synonym;
        }
    }

    private static List<ModelResult<FoundChoice>> ByNumber(IEnumerable<ModelResult<int>> numbers, IReadOnlyList<Choice> choices) =>
    [
        .. numbers
            .Where(number => number.Resolution >= 1 && number.Resolution <= choices.Count)
            .Select(number => new ModelResult<FoundChoice>(
                number.Text, number.Start, number.End, new(choices[number.Resolution - 1].Value, number.Resolution - 1, 1))),
    ];
}
