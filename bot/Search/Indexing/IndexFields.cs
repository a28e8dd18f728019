namespace TeamsPolicyBot.Search.Indexing;

/// <summary>The names of the fields in Lucene's index.</summary>
internal static class IndexFields
{
    public const string Title = "title";
    public const string Heading = "heading";
    public const string Body = "body";

    /// <summary>All ways of asking for a document.</summary>
    public const string Phrasings = "phrasings";
}
