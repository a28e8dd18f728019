using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Answers;

/// <summary>What of a release is indexed: each clause a document, its policy the group, every way of asking for it a phrasing.</summary>
public static class ClauseIndex
{
    /// <summary>An index whose document numbers are places in <see cref="KnowledgeRelease.Clauses"/>.</summary>
    public static IndexReader Build(KnowledgeRelease release, SearchOptions? options = null) => Build(release, options, []);

    /// <summary>An index of the clauses and, after them, of subjects that the policies are silent on.</summary>
    internal static IndexReader Build(KnowledgeRelease release, SearchOptions? options, IEnumerable<Silence> silences) =>
        new IndexWriter(Synonyms(release.Vocabulary), options).Write([.. release.Clauses.Select(ToDocument), .. silences.Select(ToDocument)]);

    internal static Document ToDocument(Clause clause) => new(
        clause.Address,
        clause.Policy.Id,
        [
            new Field(FieldName.Title, clause.Policy.Title),
            new Field(FieldName.Heading, clause.Heading),
            new Field(FieldName.Body, clause.Quotation),
            .. clause.Note.AskedAs.Concat(clause.Note.Topics).Select(phrasing => new Field(FieldName.AskedAs, phrasing)),
        ]);

    private static Document ToDocument(Silence silence) => new(
        silence.Topic,
        "silence",
        [
            new Field(FieldName.Heading, silence.Topic),
            .. silence.AskedAs.Select(phrasing => new Field(FieldName.AskedAs, phrasing)),
        ]);

    internal static SynonymMap Synonyms(Vocabulary vocabulary) => new(
        vocabulary.Same,
        [.. vocabulary.Related.SelectMany(related => related.Also.Select(also => new RelatedTerm(also, related.Word, related.Weight)))]);
}
