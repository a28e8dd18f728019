namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>How choices are looked for in an utterance.</summary>
internal sealed record FindChoicesOptions
{
    /// <summary>Whether some words of a choice are enough: "red" for "the red one".</summary>
    public bool AllowPartialMatches { get; init; }

    /// <summary>How many words may stand between two words of a choice.</summary>
    public int MaxTokenDistance { get; init; } = 2;

    /// <summary>Whether a slip of the pen is forgiven, see <see cref="NearSpelling"/>.</summary>
    public bool AllowNearSpellings { get; init; } = true;

    /// <summary>Does not look for the values.</summary>
    public bool NoValue { get; init; }

    /// <summary>Does not look for the titles of the buttons.</summary>
    public bool NoAction { get; init; }

    /// <summary>Whether "2" and "two" choose by number.</summary>
    public bool RecognizeNumbers { get; init; } = true;

    /// <summary>Whether "the second" and "the last one" choose by place.</summary>
    public bool RecognizeOrdinals { get; init; } = true;
}
