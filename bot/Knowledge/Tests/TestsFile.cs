using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Tests;

/// <summary>Reads <c>tests.yaml</c>: each entry asks a question or walks a tree, and says what must come of it.</summary>
internal static class TestsFile
{
    public const string Name = "tests.yaml";

    public static KnowledgeTests Read(string file, string? text, ClauseAddresses addresses, ICollection<Fault> faults)
    {
        var questions = new List<QuestionTest>();
        var walks = new List<WalkTest>();
        var entries = text is null ? [] : YamlFile.Read(file, text, faults)?.List() ?? [];
        foreach (var value in entries)
        {
            var at = new FilePlace(file, value.Line);
            switch (value.AnyMap())
            {
                case { } test when test.Has("ask"):
                    questions.Add(Question(test.RefuseOthersThan("ask", "cites", "not-cites", "unsure", "desk"), at, addresses));
                    break;
                case { } test when test.Has("walk"):
                    walks.Add(Walk(test.RefuseOthersThan("walk", "answers", "verdict", "cites", "desk"), at, addresses));
                    break;
                case { } neither:
                    neither.Fault("This test neither asks nor walks.", "Begin it with \"ask: a question\" or \"walk: a tree\".");
                    break;
                case null:
                    break;
            }
        }

        return new KnowledgeTests(questions, walks);
    }

    private static QuestionTest Question(YamlMap test, FilePlace at, ClauseAddresses addresses)
    {
        addresses.Check(test.Find("cites"));
        addresses.Check(test.Find("not-cites"));
        if (!test.Has("cites") && !test.Has("not-cites") && !test.Has("unsure") && !test.Has("desk"))
        {
            test.Fault("This test expects nothing.", "Add \"cites\", \"not-cites\", \"unsure: true\" or \"desk\".");
        }

        if (test.Has("cites") && test.Flag("unsure"))
        {
            test.Fault("This test expects a clause and that the bot is unsure.", "Keep one of \"cites\" and \"unsure\".");
        }

        return new QuestionTest(test.RequireText("ask"), test.Texts("cites"), test.Texts("not-cites"), test.Flag("unsure"), test.Text("desk"), at);
    }

    private static WalkTest Walk(YamlMap test, FilePlace at, ClauseAddresses addresses)
    {
        addresses.Check(test.Find("cites"));
        var answers = test.Require("answers")?.AnyMap()?.Entries ?? [];
        return new WalkTest(
            test.RequireText("walk"),
            answers.ToDictionary(answer => answer.Name, answer => answer.Value.Texts()),
            test.Require("verdict")?.OneOf([.. VerdictWords.All]) ?? "",
            test.Texts("cites"),
            test.Text("desk"),
            at);
    }
}
