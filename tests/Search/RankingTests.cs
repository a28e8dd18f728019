using TeamsPolicyBot.Search;

namespace TeamsPolicyBot.Tests.Search;

public sealed class RankingTests
{
    [Theory]
    [InlineData("council logo", "Do not use the council logo.", "The logo of the council.")] // two words that follow each other in both
    [InlineData("logo", "The logo, and again the logo.", "The logo, and again the badge.")] // a word twice, in texts of one length
    [InlineData("logo", "Leave the logo alone.", "Leave the logo alone, whatever anybody in any team of any service may tell you about it.")] // a short text is about its words
    [InlineData("posting photographs", "Posted photographs stay.", "Posts stay.")] // other forms of a word are the word
    [InlineData("posting on fcaebook", "Facebook for posting.", "Faceboard for posting.")] // of two near words the one with fewer edits
    [InlineData("the council's facebook", "Facebook and council", "Facebook and councillors")] // a possessive is the word, another word is not
    [InlineData("who signs off a page", "A page is signed off by the head of service.", "A page and a service are signs of a head.")] // words in the query's order
    [InlineData("LOGO???", "the logo", "the loge")] // neither capitals nor marks matter
    public void Of_two_documents_the_first_comes_first(string query, string first, string second)
    {
        Assert.Equal("first", Ranked(query, Body("second", second), Body("first", first))[0]);
    }

    [Fact]
    public void A_word_of_the_heading_counts_more_than_one_of_the_body()
    {
        Document inBody = new("body", "g", [new(FieldName.Heading, "Clothes"), new(FieldName.Body, "Wear the badge")]);
        Document inHeading = new("heading", "g", [new(FieldName.Heading, "Badge"), new(FieldName.Body, "Wear the clothes")]);

        Assert.Equal("heading", Ranked("badge", inBody, inHeading)[0]);
    }

    [Fact]
    public void Between_equals_the_one_whose_whole_group_is_about_the_query_wins()
    {
        Document Of(string group, string id, string text) => new(id, group, [new Field(FieldName.Body, text)]);

        Assert.Equal("of-blogs", Ranked(
            "my blog",
            Of("clothes", "of-clothes", "Also in a blog."),
            Of("clothes", "other", "Wear what you like."),
            Of("blogs", "of-blogs", "Also in a blog."),
            Of("blogs", "more", "Whoever writes a blog, a long blog or a short blog, reads this.")).First(id => id.StartsWith("of-", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_rare_synonym_does_not_outrank_a_common_one()
    {
        var synonyms = new SynonymMap([["pic", "photograph", "likeness"]], []);
        Document[] documents = [Body("a", "A photograph here."), Body("b", "A photograph there."), Body("c", "A likeness here."), Body("d", "A photograph everywhere.")];

        var found = Search("pic", documents, synonyms);
        Assert.Equal(4, found.ScoreDocs.Count);
        Assert.All(found.ScoreDocs, hit => Assert.Equal(found.ScoreDocs[0].Score, hit.Score, 4));
    }

    [Fact]
    public void Words_of_a_known_phrase_count_a_little_where_the_phrase_does_not_occur()
    {
        var synonyms = new SynonymMap([["line manager", "supervisor"]], []);
        Document[] documents = [Body("phrase", "Ask your line manager."), Body("part", "Ask the bank manager."), Body("synonym", "Ask your good supervisor.")];

        var found = Search("line manager", documents, synonyms);
        Assert.Equal(["phrase", "synonym", "part"], found.ScoreDocs.Select(hit => documents[hit.Doc].Id));
    }

    [Fact]
    public void An_explanation_is_words()
    {
        Document[] documents = [Body("photos", "Photographs of clients."), new("asked", "g", [new(FieldName.Body, "Wear a badge."), new(FieldName.AskedAs, "can i photograph a client")])];
        var explanation = new IndexSearcher(new IndexWriter(options: new SearchOptions { PhrasingsFrom = 0 }).Write(documents)).Explain("fotograph of zeppelin client", 1).ToString();

        Assert.Contains("score of asked, the sum of; 'fotograph' is taken for 'photograph'; unknown: zeppelin", explanation, StringComparison.Ordinal);
        Assert.Contains("word 'client' (1 x in asked-as): product of", explanation, StringComparison.Ordinal);
        Assert.Contains("asked as 'can i photograph a client': product of", explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what is social media", "asked", "asked as written")]
    [InlineData("social media at my desk", "body", "its fields are far behind, and it has not all words")]
    public void A_document_whose_fields_are_far_behind_is_found_by_a_phrasing_that_has_all_words(string query, string first, string because)
    {
        Document body = new("body", "g", [new(FieldName.Heading, "Social media"), new(FieldName.Body, "Social media at your desk: what social media is for.")]);
        Document asked = new("asked", "g", [new(FieldName.Body, "Sites where people meet."), .. Enumerable.Range(0, 30).Select(number => new Field(FieldName.AskedAs, $"sites for person {number}")), new(FieldName.AskedAs, "what is social media")]);

        Assert.True(Ranked(query, body, asked)[0] == first, because);
    }

    [Fact]
    public void Two_documents_of_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => new IndexWriter().Write([Body("a", "one"), Body("a", "two")]));

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
