using System.Text.Json;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Tests.Text;

/// <summary>
/// Patterns out of files of words are tried by backtracking, one after the other: none meets its time limit, whatever its own words are
/// made into.
/// </summary>
public sealed partial class PatternFileTests
{
    /// <summary>As many words as are read.</summary>
    private const int Words = 22;

    [Fact]
    public void No_question_about_an_answer_runs_long() => EachIsQuick("About/en.txt", text => AboutRecognizer.Embedded.Recognise(text));

    [Fact]
    public void No_remark_runs_long() => EachIsQuick("Talk/remarks.txt", text => Remarks.Embedded.SectionOf(text));

    /// <summary>Each word of the file again and again, alone and with the word beside it in turn.</summary>
    private static void EachIsQuick(string file, Action<string> read)
    {
        string[] words = [.. Word().Matches(File.ReadAllText(Path.Combine(Repository.Bot, "Answers", file))).Select(match => match.Value)];
        var texts = words.Distinct().Select(word => Repeat(word))
            .Concat(words.Zip(words.Skip(1), (word, next) => Repeat($"{word} {next}")).Distinct())
            .ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.Null(Record.Exception(() => read(text))));
    }

    private static string Repeat(string words) =>
        string.Join(' ', string.Join(' ', Enumerable.Repeat(words, Words)).Split(' ').Take(Words));

    /// <summary>What a pattern needs only spares a trial: with and without it each of them finds the same, in every text at hand.</summary>
    [Fact]
    public void What_a_pattern_needs_changes_nothing_that_it_finds()
    {
        WholePattern[] patterns =
        [
            .. AboutRecognizer.Embedded.Patterns.Select(each => each.Pattern),
            .. Remarks.Embedded.Patterns.Select(each => each.Pattern),
            .. Pushback.Patterns.Select(each => each.Pattern),
        ];
        var found = 0;
        foreach (var text in Texts())
        {
            var pairs = LetterPairs.Of(text);
            foreach (var pattern in patterns)
            {
                var match = pattern.Alone.Match(text);
                found += match.Success ? 1 : 0;
                Assert.Equal((match.Success, match.Groups["term"].Value), Found(pattern.Match(text, pairs)));
                Assert.Equal(match.Success, pattern.IsMatch(text, pairs));
            }
        }

        Assert.True(found > 300, $"only {found} were found");
    }

    [Theory]
    [InlineData("(what|which) (page|part)( of {0,1}.*)?", "what page|what part|which page|which part")]
    [InlineData("(oh |ah )*thats (really )+daft", "daft|really |thats ")]
    [InlineData("who (?<term>[a-z]{2,9})( said)?", "who ")]
    [InlineData("(?!who)(a|it)?(b.|c+)", "")]
    [InlineData("(so+|such a){1,3} shame", " shame")]
    [InlineData("a|b.c", "")]
    public void What_a_pattern_needs_is_read_off_it(string pattern, string needed) =>
        Assert.Equal(
            needed.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(),
            NeededText.In(pattern).SelectMany(list => list).Order());

    private static (bool, string) Found(Match match) => (match.Success, match.Groups["term"].Value);

    /// <summary>Judged questions and dialogues, everyday messages, and the phrases of the program: whole, and every beginning.</summary>
    private static IEnumerable<string> Texts()
    {
        var data = Path.Combine(Repository.Root, "tests", "Data");
        return Directory
            .EnumerateFiles(data, "*.jsonl", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .SelectMany(line => Strings(JsonDocument.Parse(line).RootElement))
            .Concat(Directory.EnumerateFiles(Path.Combine(data, "care")).SelectMany(File.ReadLines))
            .Concat(Directory.EnumerateFiles(Repository.Bot, "*.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines))
            .SelectMany(text => text.Split('.', '?', '!', ',', '\n', '\t').Append(text))
            .Select(text => string.Join(' ', Spoken.Words(text).Take(Words)))
            .Distinct();
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    [GeneratedRegex("[a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
