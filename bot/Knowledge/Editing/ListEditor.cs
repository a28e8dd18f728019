using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>Writes another entry at the end of a council's lists, as an editor would.</summary>
internal static class ListEditor
{
    /// <summary><c>silent-on.yaml</c> with one more subject.</summary>
    /// <param name="text">The file; null where there is none yet.</param>
    public static string AddSilence(string? text, string topic, IEnumerable<string> words, string say) =>
        $"{YamlText.Above(text)}- topic: {YamlText.Scalar(topic)}\n{YamlText.List("words", words, 2)}\n  say: {YamlText.Scalar(say)}\n";

    /// <summary><c>tests.yaml</c> with one more question, which must be answered with a clause.</summary>
    /// <param name="text">The file; null where there is none yet.</param>
    public static string AddTest(string? text, string question, Clause clause) =>
        $"{YamlText.Above(text)}- ask: {YamlText.Scalar(question)}\n  cites: {YamlText.Scalar(clause.Address)}\n";

    /// <summary><c>tests.yaml</c> with one more question, which no clause answers.</summary>
    /// <param name="text">The file; null where there is none yet.</param>
    public static string AddUnsureTest(string? text, string question) =>
        $"{YamlText.Above(text)}- ask: {YamlText.Scalar(question)}\n  unsure: true\n";
}
