using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers.FollowUps;

/// <summary>
/// A message that asks nothing and tells more of the case that was just asked about: "his mother has asked me as well", "I should have said
/// that I only sit on the panel".
/// </summary>
internal static partial class Addition
{
    /// <summary>What is longer is a story of its own.</summary>
    private const int Most = 26;

    private const int Fewest = 4;

    /// <summary>Whether a message may tell more of the case: it has somebody in it who does something, and no question.</summary>
    public static bool MayBe(string message) => IsTold(message, out var words) && Somebody().IsMatch(words);

    /// <summary>
    /// Whether it certainly goes on: it begins with what was spoken of, or says that it should have been said before, and hardly names a
    /// subject of its own.
    /// </summary>
    public static bool IsPlain(string message, string before) =>
        IsTold(message, out var words)
        && GoesOn().IsMatch(words)
        && Spoken.Words(message) is var all
        && Contrast.Named(all).Count == 0
        && Reading.Added(all, before).Count <= MostOwn;

    private const int MostOwn = 3;

    /// <summary>Whether a message tells something in a few words, or adds a thing to what was asked: "ours is run by a trust".</summary>
    public static bool IsShort(string message) =>
        Spoken.Words(message) is { Length: <= MostInShort } words
        && !LeanWords.IsQuestionWord(About.Around.Core(words) is [var first, ..] ? first : "")
        && !Asks().IsMatch(string.Join(' ', words));

    private const int MostInShort = 12;

    /// <summary>The words without what only joins them on.</summary>
    public static IReadOnlyList<string> Said(string message) =>
        [.. Spoken.Words(message).SkipWhile(word => word is "and" or "but" or "so" or "well" or "oh" or "erm" or "er" or "ok" or "sorry")];

    /// <summary>Whether a message asks nothing and wishes nothing.</summary>
    public static bool IsTold(string message) => IsTold(message, out _);

    private static bool IsTold(string message, out string said)
    {
        var words = Spoken.Words(message);
        said = string.Join(' ', words);
        return words.Length is >= Fewest and <= Most
            && message.IndexOfAny(['?', ':', '"', '“']) < 0
            && About.Around.Core(words) is [var first, ..]
            && !LeanWords.IsQuestionWord(first)
            && !Asks().IsMatch(said)
            && !Wishes().IsMatch(said);
    }

    /// <summary>
    /// Whether a message only tells of people and of what they did, and asks for nothing: "it was over two years ago, I don't see them". What
    /// is said of a document ("that was written years ago, I think") is not told of anybody.
    /// </summary>
    /// <param name="isOfDate">Whether it may be about a date: then what names neither people nor a document is told, too.</param>
    public static bool IsOfPeople(string message, bool isOfDate) =>
        IsTold(message, out var words)
        && !About.Segments.IsAsking(About.Around.Core(Spoken.Words(message))[0])
        && !Looks().IsMatch(words)
        && (People().IsMatch(Opinion().Replace(words, "")) || (isOfDate && !OfDocument().IsMatch(words)));

    /// <summary>Whose view of the answer it is does not make it a story of theirs.</summary>
    [GeneratedRegex(
        @"\b(i|we) (think|reckon|guess|bet|suppose|see|believe|assume|imagine)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Opinion();

    [GeneratedRegex(
        @"\b(i|im|ive|me|my|mine|we|weve|us|our|he|hes|him|his|she|shes|her|hers|they|theyre|theyve|them|their|somebody|someone)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex People();

    [GeneratedRegex(
        @"\b(polic(y|ies)|rules?|rulebook|document|doc|clause|guidance|guidelines|version|written|reviewed|updated?|dated|outdated|issued|revised|old)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OfDocument();

    /// <summary>With these a statement asks all the same: "my boss wants to know where".</summary>
    [GeneratedRegex(
        @"\b(whos?|whom|whose|which|wheres?|whats?|hows?|why|whens|wants? to know|needs? to know|need it|asked me)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Looks();

    [GeneratedRegex(
        @"\b(i|im|ive|id|we|were|weve|he|hes|she|shes|they|theyre|theyve|it|its|there|theres|his|her|their|that|thats|everyone|everybody|nobody)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Somebody();

    [GeneratedRegex(
        @"^(and |but |erm |er |oh |well |ah |ok |sorry |apologies |my apologies |i am sorry |im sorry |actually |by the way )*((it|its|hes|he|shes|she|theyre|they|theyve|that|thats|this one|there|theres|his|her|their|the other one|nobody|everyone|everybody) |(i|we) (should have|ought to have|shouldve|forgot to|didnt|did not|should|meant to|have since|only|already|would not|wouldnt|never)\b|(i|we) (know|knew|met|have known|already have) (him|her|them|it)\b)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex GoesOn();

    [GeneratedRegex(
        @"\b(can|could|may|should|must|shall|will|would|do|does|did|am|is|are) (i|we|she|he|they|you|u|it)\b|\b(what|how|who|why) (do|does|is|are|can|should|if|about)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asks();

    /// <summary>Who wants something asks, however it is put.</summary>
    [GeneratedRegex(
        @"\b((i|id|we|wed) (just |really |also |would |d )*(want|wanna|need|like|love|rather|wish|wonder|hope|think|intend|plan|am thinking)|im (thinking|wondering|planning|going|hoping)|(thank|thanks|cheers|bye|please|kindly)|(leave|forget|drop) it|never mind|not what i|(ask|asked|asking) (you|to|for a|about)|tell me|different (thing|question|matter)|another (thing|question|matter)|something else|separately)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Wishes();
}
