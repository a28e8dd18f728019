using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Search.Model;

namespace TeamsPolicyBot.Tests.Search.Analysis;

public sealed class PolicyAnalyzerTests
{
    private static readonly Meanings Meanings = Meanings.Of(new Synonyms(
        [["manager", "line manager", "boss"], ["photo", "photograph"], ["follow request", "befriend"], ["follow", "track"]],
        [new RelatedTerm("journalist", "press", .5)]));

    [Theory]
    [InlineData("Posting PHOTOS", "post =photo", "capitals and endings do not matter; a word gives way to its meaning")]
    [InlineData("the council’s _own_ page", "the council own page", "curly apostrophes, possessives and emphasis are no part of a word")]
    [InlineData("don't", "don't", "an apostrophe within a word stays")]
    [InlineData("my line manager", "my line+=manager =manager", "a phrase stands beside its words, and they keep their own meanings")]
    [InlineData("a follow request", "a =follow+=follow request request", "a word inside a phrase has a meaning too")]
    [InlineData("我可以", "我 可 以", "ideographs are words of their own")]
    [InlineData("AND \"x\" ~2 [a TO b]*", "and x 2 a to b", "operators are words or nothing")]
    public void Text_becomes_terms(string text, string terms, string because)
    {
        var places = Meanings
            .Analyzer.Read(text)
            .GroupBy(token => token.Place)
            .Select(tokens => string.Join('+', tokens.Select(token => token.Term)));

        Assert.True(terms == string.Join(' ', places), because + ": " + string.Join(' ', places));
    }

    [Fact]
    public void A_phrase_says_how_many_words_it_covers() =>
        Assert.Contains(new AnalyzedToken("=manager", Place: 1, Length: 2, Start: 3, End: 15), Meanings.Analyzer.Read("my line manager"));

    [Fact]
    public void A_related_word_points_one_way()
    {
        Assert.Equal([("press", .5f)], Meanings.RelatedTo("journalist"));
        Assert.Empty(Meanings.RelatedTo("press"));
    }
}
