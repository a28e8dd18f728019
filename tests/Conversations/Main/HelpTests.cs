using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Main;

/// <summary>"Help" is help wherever something is being asked, however it is put, and the question comes back.</summary>
public sealed class HelpTests
{
    private static readonly string[] ToTheSending =
    [
        "ask a person", "May I post a picture of the library?", "A council account", "skip", "not urgent",
    ];

    /// <summary>What was said before, the last of it leading to a question.</summary>
    public static TheoryData<string, string[]> Questions => new()
    {
        { "the question for a person", ToTheSending[..1] },
        { "what it is about", ToTheSending[..2] },
        { "what the person should know", ToTheSending[..3] },
        { "until when", ToTheSending[..4] },
        { "whether a date is right", [.. ToTheSending[..4], "next tuesday"] },
        { "shall I send it", ToTheSending },
        { "who the manager is", ["ask a person", "May I?", "my own account", "skip", "not urgent"] },
        { "whom a matter goes to", ["ask a person", "my manager is bullying me"] },
        { "the draft", ["can i post this?"] },
        { "a question of the walk", ["can i post this?", "skip"] },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Help_is_help_at_every_question(string question, string[] said)
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        await town.SetUpCommsDeskAsync("kim");
        IReadOnlyList<string> asked = [];
        foreach (var words in said)
        {
            asked = await town.SayAsync("ann", words);
        }

        foreach (var help in new[] { "help", "?", "I need help", "help please", "i'm stuck" })
        {
            var heard = await town.SayAsync("ann", help);
            Assert.True(heard.Count == 2 && heard[1] == asked[^1], $"{question}, {help}: {string.Join(" / ", heard)}");
        }
    }
}
