namespace TeamsPolicyBot.Search;

/// <summary>What is found: a small text in fields.</summary>
/// <param name="Id">The caller's name for it, unique in an index.</param>
/// <param name="Group">The larger text it is a piece of; the pieces of one group lend each other a little weight.</param>
/// <param name="Fields">Its texts. Several fields of one name are several values: no phrase runs from one into the next.</param>
public sealed record Document(string Id, string Group, IReadOnlyList<Field> Fields);

/// <summary>A text of a document under one of the names in <see cref="FieldName"/>.</summary>
public sealed record Field(string Name, string Value);

/// <summary>The fields that <see cref="SearchOptions"/> gives weights to.</summary>
public static class FieldName
{
    /// <summary>The title of the group, repeated in each of its documents.</summary>
    public const string Title = "title";

    /// <summary>What the document stands under.</summary>
    public const string Heading = "heading";

    /// <summary>The document's own words.</summary>
    public const string Body = "body";

    /// <summary>One way in which people ask for this document. Of several, the one nearest to the query counts.</summary>
    public const string AskedAs = "asked-as";
}
