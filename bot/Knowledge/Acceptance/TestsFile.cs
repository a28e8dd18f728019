using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Acceptance;

/// <summary>Reads <c>tests.yaml</c>: entries that <c>ask</c> are read here; those that <c>walk</c> belong to the decision trees.</summary>
internal static class TestsFile
{
    public const string Name = "tests.yaml";

    public static IReadOnlyList<QuestionTest> Read(
        string file, string? text, ClauseAddresses addresses, DeskNames desks, ICollection<Fault> faults)
    {
        var questions = new List<QuestionTest>();
        var entries = text is null ? [] : YamlFile.Read(file, text, faults)?.List() ?? [];
        foreach (var value in entries)
        {
            if (value.AnyMap() is not { } test || test.Has("walk"))
            {
                continue;
            }

            if (test.Has("ask"))
            {
                questions.Add(
                    Question(
                        test.RefuseOthersThan("ask", "cites", "not-cites", "unsure", "desk"), new FilePlace(file, value.Line), addresses,
                        desks)
                );
            }
            else
            {
                test.Fault("This test neither asks nor walks.", "Begin it with \"ask: a question\" or \"walk: a tree\".");
            }
        }

        return questions;
    }

    private static QuestionTest Question(YamlMap test, FilePlace at, ClauseAddresses addresses, DeskNames desks)
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

        return new QuestionTest(
            test.RequireText("ask"), test.Texts("cites"), test.Texts("not-cites"), test.Flag("unsure"), desks.Desk(test.Find("desk")), at);
    }
}
