using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs;

/// <summary>The state of waterfalls in tests: what was answered so far.</summary>
internal sealed class GivenAnswers
{
    public List<string> Given { get; set; } = [];

    /// <summary>Notes an answer, if there is one.</summary>
    public void Note(object? answer)
    {
        if (answer is not null)
        {
            Given.Add(answer.ToString()!);
        }
    }
}

[JsonSerializable(typeof(GivenAnswers))]
internal sealed partial class GivenAnswersJson : JsonSerializerContext;
