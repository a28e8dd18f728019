using TeamsPolicyBot.Cases.Store;

namespace TeamsPolicyBot.Delivery;

/// <summary>
/// What became of an attempt to send. Errors are an operation, a status, a code or a kind of fault: nothing of the content.
/// </summary>
internal abstract record SendOutcome
{
    /// <summary>It arrived.</summary>
    /// <param name="Sent">Where it is; null where the channel named no id.</param>
    public sealed record Delivered(SentCard? Sent) : SendOutcome;

    /// <summary>It may arrive later.</summary>
    /// <param name="RetryAfter">How long the channel asks to wait.</param>
    public sealed record Failed(string Error, TimeSpan? RetryAfter = null) : SendOutcome;

    /// <summary>The channel says that there is no such conversation.</summary>
    /// <param name="IsCertain">It says why, in a code that is known; without one the same answer also passes by itself.</param>
    public sealed record Gone(string Error, string ConversationId, bool IsCertain) : SendOutcome;

    /// <summary>It will not arrive as things stand: nobody to send it to, or the message is refused.</summary>
    public sealed record Refused(string Error) : SendOutcome;

    /// <summary>The program itself failed over it.</summary>
    public sealed record Faulted(string Error) : SendOutcome;

    /// <summary>It says nothing any more: its case is gone, or somebody else has it by now.</summary>
    public sealed record Unwanted : SendOutcome;
}
