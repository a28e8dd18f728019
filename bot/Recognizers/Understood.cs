namespace TeamsPolicyBot.Recognizers;

/// <summary>What somebody said to "when?".</summary>
internal abstract record Understood
{
    private Understood()
    {
    }

    /// <summary>A day, to its end or to a time of it, in the time zone that the recogniser was given.</summary>
    /// <param name="Time">Null for the whole day.</param>
    internal sealed record On(DateOnly Day, TimeOnly? Time) : Understood;

    /// <summary>As soon as it can be.</summary>
    internal sealed record Soonest : Understood;

    /// <summary>There is no hurry.</summary>
    internal sealed record NoRush : Understood;
}
