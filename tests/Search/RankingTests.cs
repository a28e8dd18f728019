using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Tests.Search;

public sealed class RankingTests
{
    [Fact]
    public void A_document_with_more_of_the_query_comes_first()
    {
        Assert.Equal(["photo-of-client", "photo"], Ranked(
            "photograph of a client",
            Body("photo", "Photographs may be stored on the shared drive."),
            Body("photo-of-client", "Never publish photographs of a client."),
            Body("holidays", "Holidays are agreed with your manager.")));
    }

    [Fact]
    public void A_rare_word_says_more_than_a_common_one()
    {
        Assert.Equal("wikipedia", Ranked(
            "staff wikipedia",
            Body("one", "Staff must behave well."),
            Body("two", "Staff must be polite."),
            Body("wikipedia", "Entries in Wikipedia are for everybody to change."),
            Body("three", "Staff may ask."))[0]);
    }

    [Fact]
    public void A_function_word_counts_less_than_a_content_word_as_rare()
    {
        Assert.Equal("logo", Ranked(
            "until when the logo",
            Body("until", "Wait until Friday."),
            Body("logo", "Leave logo alone."))[0]);
    }

    [Fact]
    public void A_misspelt_word_finds_what_was_meant()
    {
        var found = Search("fotograph of a cleint", [Body("clients", "Clients and photographs."), Body("other", "Nothing of the kind.")]);

        Assert.Equal(["cleint", "fotograph"], found.Corrections.Select(correction => correction.Typed).Order());
        Assert.Equal(0, found.ScoreDocs[0].Doc);
        Assert.Empty(found.UnknownWords);
    }

    [Fact]
    public void A_word_that_the_index_knows_is_never_corrected()
    {
        Assert.Empty(Search("cleint", [Body("a", "A cleint is how the source prints it."), Body("b", "A client.")]).Corrections);
    }

    [Fact]
    public void An_english_word_is_never_taken_for_another_one() =>
        Assert.Empty(Search("parking in the office", [Body("a", "Passing on what was said in the office.")]).Corrections);

    [Fact]
    public void A_synonym_of_several_words_finds_the_word_and_the_other_way_round()
    {
        var synonyms = new SynonymMap([["insta", "social networking site", "instagram"]], []);
        Document[] documents = [Body("site", "Behave well on a social networking site."), Body("other", "A building site is no playground.")];

        Assert.Equal("site", Id(Search("insta", documents, synonyms), documents, 0));
        Assert.Equal("site", Id(Search("social networking sites", documents, synonyms), documents, 0));
    }

    [Fact]
    public void Related_words_count_by_their_weight_and_in_one_direction_only()
    {
        var synonyms = new SynonymMap([], [new RelatedTerm("journalist", "press", .5)]);
        Document[] documents = [Body("press", "Talk to the press office first."), Body("journalist", "A journalist may call.")];

        var towards = Search("journalist", documents, synonyms);
        Assert.Equal(["journalist", "press"], towards.ScoreDocs.Select(hit => documents[hit.Doc].Id));
        Assert.Single(Search("press", documents, synonyms).ScoreDocs);
    }

    [Fact]
    public void Of_many_phrasings_the_nearest_counts_and_the_others_do_no_harm()
    {
        Document many = new("many", "g", [new(FieldName.Body, "Text."), new(FieldName.AskedAs, "wear my uniform in a picture"), new(FieldName.AskedAs, "photo outside the care home"), new(FieldName.AskedAs, "selfie at the office")]);
        Document near = new("near", "g", [new(FieldName.Body, "Text."), new(FieldName.AskedAs, "selfie with my dog")]);

        var found = Search("selfie at the office", [near, many]);
        Assert.Equal(1, found.ScoreDocs[0].Doc);
        Assert.Equal(1, found.ScoreDocs[0].PhrasingStrength, 5);
    }

    [Fact]
    public void Words_that_nothing_knows_are_told()
    {
        Assert.Equal(["zeppelin"], Search("zeppelin client", [Body("a", "A client.")]).UnknownWords);
    }

    [Fact]
    public void The_explanation_adds_up_to_the_score()
    {
        Document[] documents = [Body("a", "Photographs of clients."), Body("b", "Clients and photographs in the photograph album.")];
        var searcher = new IndexSearcher(new IndexWriter().Write(documents));

        foreach (var hit in searcher.Search("photographs of my clients", 10).ScoreDocs)
        {
            Assert.Equal(hit.Score, searcher.Explain("photographs of my clients", hit.Doc).Value, 4);
        }
    }

    private static Document Body(string id, string text) => new(id, "group", [new Field(FieldName.Body, text)]);

    private static string[] Ranked(string query, params Document[] documents) =>
        [.. Search(query, documents).ScoreDocs.Select(hit => documents[hit.Doc].Id)];

    private static string Id(TopDocs found, Document[] documents, int place) => documents[found.ScoreDocs[place].Doc].Id;

    private static TopDocs Search(string query, Document[] documents, SynonymMap? synonyms = null) =>
        new IndexSearcher(new IndexWriter(synonyms).Write(documents)).Search(query, 10);
}
