using System.Globalization;
using TeamsPolicyBot.Search;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Tests.Search;

public sealed class RankingTests
{
    [Theory]
    [InlineData("logo", "The logo, and again the logo.", "The logo, and again the badge.")] // a word twice, in texts of one length
    [InlineData(
        "logo", "Leave the logo alone.", "Leave the logo alone, whatever anybody in any team of any service may tell you about it."
    )] // a short text is about its words
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
        SearchDocument inBody = new("body", "", "Clothes", "Wear the badge", []);
        SearchDocument inHeading = new("heading", "", "Badge", "Wear the clothes", []);

        Assert.Equal("heading", Ranked("badge", inBody, inHeading)[0]);
    }

    [Fact]
    public void A_rare_synonym_does_not_outrank_a_common_one()
    {
        var synonyms = new Synonyms(
            [
                ["pic", "photograph", "likeness"],
            ],
            []
        );
        SearchDocument[] documents =
        [
            Body("a", "A photograph here."),
            Body("b", "A photograph there."),
            Body("c", "A likeness here."),
            Body("d", "A photograph everywhere."),
        ];

        var found = Search("pic", documents, synonyms);
        Assert.Equal(4, found.Hits.Count);
        Assert.All(found.Hits, hit => Assert.Equal(found.Hits[0].Score, hit.Score, 4));
    }

    [Fact]
    public void A_word_that_says_as_little_as_a_function_word_lends_it_no_meaning()
    {
        var synonyms = new Synonyms([["the", "knocked"]], [new RelatedTerm("knock", "criticise", .5)]);
        SearchDocument[] documents = [Body("criticise", "Do not criticise at a run."), Body("photo", "A photo at the fun run.")];

        Assert.Equal("photo", documents[Search("the photo at the run", documents, synonyms).Hits[0].Doc].Id);
        Assert.DoesNotContain(
            "through 'criticise'", SearchIndex.Build(documents, synonyms: synonyms).Explain("the run", 0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_phrase_is_one_word_whose_parts_find_nothing()
    {
        var synonyms = new Synonyms(
            [
                ["line manager", "supervisor"],
            ],
            []
        );
        SearchDocument[] documents =
        [
            Body("phrase", "Ask your line manager."),
            Body("part", "Ask the bank manager."),
            Body("synonym", "Ask your good supervisor."),
        ];

        var found = Search("line manager", documents, synonyms);
        Assert.Equal(["phrase", "synonym"], found.Hits.Select(hit => documents[hit.Doc].Id));
    }

    [Fact]
    public void An_explanation_is_words()
    {
        SearchDocument[] documents =
        [
            Body("photos", "Photographs of clients."),
            new("asked", "", "", "Wear a badge.", ["can i photograph a client"]),
        ];
        var explanation = SearchIndex.Build(documents).Explain("fotograph of zeppelin client", 1);

        Assert.Contains("word 'client': weight in the query", explanation, StringComparison.Ordinal);
        Assert.Contains("asked as 'can i photograph a client': product of", explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_whose_own_words_are_far_behind_is_found_when_asked_for_as_written()
    {
        SearchDocument body = new("body", "", "Social media", "Social media at your desk: what social media is for.", []);
        SearchDocument asked = new(
            "asked", "", "", "Sites where people meet.",
            [.. Enumerable.Range(0, 30).Select(number => $"sites for person {number}"), "what is social media"]);

        Assert.Equal("asked", Ranked("what is social media", body, asked)[0]);
    }

    [Fact]
    public void Two_documents_of_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => SearchIndex.Build([Body("a", "one"), Body("a", "two")]));

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
        Assert.Equal(0, found.Hits[0].Doc);
        Assert.Empty(found.UnknownWords);
    }

    [Fact]
    public void A_word_that_the_index_knows_is_never_corrected()
    {
        Assert.Empty(Search("cleint", [Body("a", "A cleint is how the source prints it."), Body("b", "A client.")]).Corrections);
    }

    [Fact]
    public void Nobody_is_taken_to_have_meant_a_name()
    {
        SearchDocument[] documents = [Body("a", "Rosalind of the office."), Body("b", "Nothing of the kind.")];

        Assert.NotEmpty(SearchIndex.Build(documents).Search("rosalynd", 10).Corrections);
        Assert.Empty(
            SearchIndex.Build(documents, options: new SearchOptions { NeverMeant = ["Rosalind"] }).Search("rosalynd", 10).Corrections);
    }

    [Fact]
    public void An_english_word_is_never_taken_for_another_one() =>
        Assert.Empty(Search("parking in the office", [Body("a", "Passing on what was said in the office.")]).Corrections);

    [Fact]
    public void A_synonym_of_several_words_finds_the_word_and_the_other_way_round()
    {
        var synonyms = new Synonyms(
            [
                ["insta", "social networking site", "instagram"],
            ],
            []
        );
        SearchDocument[] documents =
        [
            Body("site", "Behave well on a social networking site."),
            Body("other", "A building site is no playground."),
        ];

        Assert.Equal("site", Id(Search("insta", documents, synonyms), documents, 0));
        Assert.Equal("site", Id(Search("social networking sites", documents, synonyms), documents, 0));
    }

    [Fact]
    public void Related_words_count_by_their_weight_and_in_one_direction_only()
    {
        var synonyms = new Synonyms([], [new RelatedTerm("journalist", "press", .5)]);
        SearchDocument[] documents = [Body("press", "Talk to the press office first."), Body("journalist", "A journalist may call.")];

        var towards = Search("journalist", documents, synonyms);
        Assert.Equal(["journalist", "press"], towards.Hits.Select(hit => documents[hit.Doc].Id));
        Assert.Single(Search("press", documents, synonyms).Hits);
    }

    [Fact]
    public void Of_many_phrasings_the_nearest_counts_and_the_others_do_no_harm()
    {
        SearchDocument many = new(
            "many", "", "", "Text.", ["wear my uniform in a picture", "photo outside the care home", "selfie at the office"]);
        SearchDocument near = new("near", "", "", "Text.", ["selfie with my dog"]);

        var found = Search("selfie at the office", [near, many]);
        Assert.Equal(1, found.Hits[0].Doc);
        Assert.Equal(1, found.Hits[0].PhrasingStrength, 5);
    }

    [Fact]
    public void Words_that_nothing_knows_are_told()
    {
        Assert.Equal(["zeppelin"], Search("zeppelin client", [Body("a", "A client.")]).UnknownWords);
    }

    [Fact]
    public void The_explanation_adds_up_to_the_score()
    {
        SearchDocument[] documents = [Body("a", "Photographs of clients."), Body("b", "Clients and photographs in the photograph album.")];
        var index = SearchIndex.Build(documents);

        foreach (var hit in index.Search("photographs of my clients", 10).Hits)
        {
            Assert.StartsWith(
                hit.Score.ToString("0.000", CultureInfo.InvariantCulture), index.Explain("photographs of my clients", hit.Doc),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_a_third_is_richly_asked_for_only_the_others_are_led_to_by_what_staff_elsewhere_mean()
    {
        SearchDocument rich = new(
            "rich", "", "", "Disparaging remarks harm us.", [.. Enumerable.Range(0, 20).Select(number => $"remarks to person {number}")]);
        SearchDocument bare = new("bare", "", "", "Make no disparaging remarks in public places.", []);
        SearchDocument other = new("other", "", "", "Wear a badge.", []);
        var bridge = new Bridge(new Dictionary<string, IReadOnlyList<BridgeSpan>> { ["slag"] = [new("disparag", 40)] });

        var found = SearchIndex.Build([rich, bare, other], bridge: bridge).Search("slagging off", 10);

        Assert.Equal([1], found.Hits.Where(hit => hit.Score > 0).Select(hit => hit.Doc));
    }

    private static SearchDocument Body(string id, string text) => new(id, "Policy", "", text, []);

    private static string[] Ranked(string query, params SearchDocument[] documents) =>
        [.. Search(query, documents).Hits.Select(hit => documents[hit.Doc].Id)];

    private static string Id(SearchResult found, SearchDocument[] documents, int place) => documents[found.Hits[place].Doc].Id;

    private static SearchResult Search(string query, SearchDocument[] documents, Synonyms? synonyms = null) =>
        SearchIndex.Build(documents, synonyms: synonyms).Search(query, 10);
}
