using System.Text.RegularExpressions;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Talk;
using TeamsPolicyBot.Tests.Support;

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

    [GeneratedRegex("[a-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
