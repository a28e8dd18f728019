using TeamsPolicyBot.Answers.Silences;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Answers.Indexing;

/// <summary>
/// What of a release is indexed: each clause a document, every way of asking for it a phrasing; subjects that the policies are silent on
/// compete with them.
/// </summary>
internal static class ClauseIndex
{
    /// <summary>
    /// An index whose document numbers are places in <see cref="KnowledgeRelease.Clauses"/>, and whose rivals are places among the silences
    /// that are told.
    /// </summary>
    public static SearchIndex Build(
        KnowledgeRelease release, SilencesInForce silences, SearchOptions? options = null, Bridge? bridge = null) =>
        SearchIndex.Build(
            [.. release.Clauses.Select(clause => ToDocument(clause) with { Shared = silences.WaysLeadingTo(clause) })],
            [.. silences.Told.Select(ToDocument)],
            Synonyms(release.Vocabulary),
            bridge,
            (options ?? new SearchOptions()) with { NeverMeant = release.FirstNames }
        );

    internal static SearchDocument ToDocument(Clause clause) =>
        new(clause.Address, clause.Policy.Title, clause.Heading, clause.Quotation, [.. clause.Note.AskedAs, .. clause.Note.Topics]);

    private static SearchDocument ToDocument(Silence silence) => new(silence.Topic, "", silence.Topic, "", silence.AskedAs);

    internal static Synonyms Synonyms(Vocabulary vocabulary) => new(
        vocabulary.Same,
        [.. vocabulary.Related.SelectMany(related => related.Also.Select(also => new RelatedTerm(also, related.Word, related.Weight)))]);
}
