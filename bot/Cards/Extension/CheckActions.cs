namespace TeamsPolicyBot.Cards.Extension;

/// <summary>Action ids on the dialog "Check before posting". The text travels as <see cref="Walks.WalkActions.Draft"/>.</summary>
public static class CheckActions
{
    /// <summary>A text was filled in.</summary>
    public const string Look = "check-look";

    /// <summary>The text is to be changed.</summary>
    public const string Change = "check-change";

    /// <summary>"Can I post this?" is to begin in the person's own chat.</summary>
    public const string GoOn = "check-go-on";
}
