namespace TeamsPolicyBot.Phrases;

/// <summary>A message that is read once, whoever looks for what in it: its words, and what is left of it without courtesy.</summary>
/// <param name="text">As it was typed.</param>
internal sealed class PoliteMessage(string text)
{
    public string Text => text;

    public PlacedWords Words => field ??= PlacedWords.Of(text);

    /// <summary>The message without the courtesy before and after it; the message itself where there is none, or nothing else.</summary>
    public PoliteMessage Bare => field ??= Rest(Politeness.English.Without(Words));

    /// <summary>The same for a message whose end is somebody's own words.</summary>
    public PoliteMessage BareBeginning => field ??= Rest(Politeness.English.WithoutBeginning(Words));

    private PoliteMessage Rest(string rest) => ReferenceEquals(rest, text) ? this : new PoliteMessage(rest);
}
