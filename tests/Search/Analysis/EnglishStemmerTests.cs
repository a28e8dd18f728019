using TeamsPolicyBot.Search.Analysis;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Search.Analysis;

public sealed class EnglishStemmerTests
{
    [Fact]
    public void Every_word_of_the_official_snowball_vocabulary_gets_its_official_stem()
    {
        var words = File.ReadLines(Repository.Data("snowball-english", "voc.txt"));
        var stems = File.ReadLines(Repository.Data("snowball-english", "output.txt"));
        var pairs = words.Zip(stems).ToList();

        var wrong = pairs
            .Select(pair => (pair.First, pair.Second, Stem: EnglishStemmer.Stem(pair.First)))
            .Where(pair => pair.Stem != pair.Second)
            .Select(pair => $"{pair.First}: {pair.Stem}, official {pair.Second}");

        Assert.Equal(42_649, pairs.Count);
        Assert.Empty(wrong);
    }
}
