using TeamsPolicyBot.Phrases;

namespace TeamsPolicyBot.Tests.Phrases;

/// <summary>How phrases are written, and what they find: phrase, message, whether it is said.</summary>
public sealed class PhraseTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Groups = new()
    {
        ["me"] = ["me", "us"],
        ["boss"] = ["manager", "line manager", "gaffer"],
        ["they"] = ["someone", "<boss>"],
        ["snake"] = ["<snake>"],
    };

    [Theory]
    [InlineData("threatened me", "Someone THREATENED me.", true)]
    [InlineData("cant cope", "I can't cope", true)]                      // an apostrophe is nothing
    [InlineData("cant cope", "I can’t cope", true)]
    [InlineData("cafe", "the café", true)]                               // nor is an accent
    [InlineData("so sad", "soooooo sad", true)]                          // a word drawn out
    [InlineData("f_ck", "f*ck this", true)]                              // a letter starred out
    [InlineData("threat* me", "he is threatening me", true)]
    [InlineData("hit|kicked me", "he kicked me", true)]
    [InlineData("picks+on|bullies me", "she picks on me", true)]
    [InlineData("<boss> lied", "my line manager lied", true)]
    [InlineData("<they> lied", "my gaffer lied", true)]                  // a group within a group
    [InlineData("in my? house", "in house", true)]
    [InlineData("in my? house", "in my house", true)]
    [InlineData("threatened .. me", "threatened to really hurt me", true)]
    [InlineData("threatened .. me", "threatened in the street to hurt me", false)]  // more than three words
    [InlineData("threatened ... me", "threatened in the street to hurt me", true)]
    [InlineData("threatened .. me", "He was threatened. Me, I was not.", false)]    // a sentence ends
    [InlineData("threatened .. me", "threatened... me", true)]                      // three dots are a breath
    [InlineData("^ help", "please help", false)]
    [InlineData("^ help", "Sorry. Help", true)]
    [InlineData("help $", "help me", false)]
    [InlineData("help me|$", "please help", true)]
    [InlineData("harassment", "harasment at work", true)]                // a slip in a long word
    [InlineData("harassment", "garassment", false)]                      // its first letter is right
    [InlineData("scared", "shared", false)]                              // short words are as they are
    [InlineData("threats", "threads", false)]                            // and some long ones too
    [InlineData("help", "", false)]
    [InlineData("help", "\ud800 ?!", false)]                             // half a letter
    public void A_phrase_is_found_where_it_is_said(string written, string message, bool isSaid)
    {
        var book = new PhraseBook(Groups, new HashSet<string> { "threads" });
        var phrase = book.Add(written, out _)!;

        Assert.Equal(isSaid, book.Read(message).Any(piece => piece.Said.Contains(phrase)));
    }

    [Theory]
    [InlineData("<bos> lied", "There is no group <bos>")]
    [InlineData("<snake>", "There is no group <snake>")]                 // a group within itself
    [InlineData("a? b? ..", "Every word of it may be left out")]
    [InlineData("", "Every word of it may be left out")]
    [InlineData("(a|b) c", "\"(a\" is no word")]
    [InlineData("* c", "\"*\" is no word")]
    public void What_is_no_phrase_is_told_with_the_reason(string written, string whyNot)
    {
        Assert.Null(new PhraseBook(Groups, new HashSet<string>()).Add(written, out var told));
        Assert.Equal(whyNot, told);
    }

    [Fact]
    public void A_phrase_deep_in_a_long_sentence_is_found_and_what_is_too_long_is_passed_over()
    {
        var book = new PhraseBook(Groups, new HashSet<string>());
        var phrase = book.Add("threatened me", out _)!;
        var atAnEdge = book.Add("^ me|threatened", out _)!;

        Assert.All(Enumerable.Range(0, 200), before =>
            Assert.Contains(book.Read($"{string.Concat(Enumerable.Repeat("word ", before))}threatened me again"), piece =>
                piece.Said.Contains(phrase)
            )
        );
        Assert.DoesNotContain(book.Read(string.Concat(Enumerable.Repeat("word threatened me ", 30))), piece =>
            piece.Said.Contains(atAnEdge)
        );
        var spaces = new string(' ', SpokenWords.MostCharacters);
        Assert.Contains(book.Read(spaces + "threatened me"), piece => piece.Said.Contains(phrase));
        Assert.DoesNotContain(book.Read(spaces + "threatened me" + spaces), piece => piece.Said.Contains(phrase));
    }
}
