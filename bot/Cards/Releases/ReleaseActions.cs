namespace TeamsPolicyBot.Cards.Releases;

/// <summary>Action ids on the cards of releases, and the names in their data. Who may do what is decided when they come back.</summary>
public static class ReleaseActions
{
    public const string Publish = "release-publish";

    public const string Discard = "release-discard";

    public const string RollBack = "release-roll-back";

    public const string Show = "release-show";

    /// <summary>Data name: the release's number.</summary>
    public const string Number = "number";

    /// <summary>Data name: which page of what changes and of what is to be looked at, counted from 0.</summary>
    public const string Page = "page";

    /// <summary>Input: why.</summary>
    public const string Why = "why";
}
