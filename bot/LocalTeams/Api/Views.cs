using System.Text.Json.Nodes;
using TeamsPolicyBot.LocalTeams.Activities;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Api;

/// <summary>What the page asks for first.</summary>
/// <param name="Councils">The councils to choose from.</param>
internal sealed record WorldView(string BotName, IReadOnlyList<CouncilName> Councils);

/// <summary>An entry of the chooser.</summary>
internal sealed record CouncilName(string Id, string Name);

/// <summary>Everything of one council, sent when a page opens.</summary>
internal sealed record Snapshot(Council Council, IReadOnlyList<Message> Messages, IReadOnlyList<string> Installed)
{
    public static Snapshot Of(Council council, ChatLog log) => new(
        council,
        [.. council.Rooms.SelectMany(room => log.In(room.Id))],
        [.. council.Rooms.Where(room => log.IsInstalled(room.Id)).Select(room => room.Id)]);
}

/// <summary>The bot's answer to what a person did.</summary>
internal sealed record AnswerView(int Status, JsonNode? Body, string? Fault)
{
    public static AnswerView Of(BotAnswer answer) => new(answer.Status, answer.Body, answer.Fault);
}
