using System.Text.Json.Nodes;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>
/// Choices that share words, and utterances of these words in any order and number. The words are short, so that no two of them are
/// one slip of the pen apart, and none is a number: then no deliberate difference can show.
/// </summary>
internal static class RandomUtterances
{
    private static readonly string[] Words = ["an", "own", "page", "of", "the", "site", "team", "news", "and", "my"];
    private static readonly string[] Between = [" ", " ", " ", ", ", "-", " & ", "  "];

    public static IEnumerable<JsonObject> Make(int seed, int count)
    {
        var chance = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var choices = Enumerable.Range(0, chance.Next(2, 6)).Select(_ => Text(chance, longest: 4)).Distinct();
            yield return new JsonObject
            {
                ["utterance"] = Text(chance, longest: 9),
                ["choices"] = new JsonArray([.. choices.Select(choice => (JsonNode)choice)]),
                ["options"] = new JsonObject { ["allowPartialMatches"] = chance.Next(2) == 0, ["maxTokenDistance"] = chance.Next(4) },
            };
        }
    }

    private static string Text(Random chance, int longest)
    {
        var text = Words[chance.Next(Words.Length)];
        for (var more = chance.Next(longest); more > 0; more--)
        {
            text += Between[chance.Next(Between.Length)] + Words[chance.Next(Words.Length)];
        }

        return text;
    }
}
