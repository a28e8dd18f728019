using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.SelfTest;

namespace TeamsPolicyBot.Conversations.Administration;

/// <summary><c>self-test</c> in a personal chat: an administrator learns whether everything is set up for his or her council.</summary>
internal sealed class SelfTestFeature(SelfTester tester) : IFeature
{
    public const string Run = "self-test";

    public IReadOnlyCollection<string> Actions { get; } = [Run];

    public IReadOnlyCollection<CommandWord> Words { get; } = [new("typed.self-test", Run)];

    public IEnumerable<Dialog> Dialogs => [];

    public async Task<DialogTurnResult> BeginAsync(Intent intent, DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(dc.Context);
        await (turn.IsAdministrator
            ? turn.ShowAsync(Card(turn, await tester.RunAsync(turn.Person.Organisation.Id, cancellationToken)), cancellationToken)
            : turn.SayAsync(turn.Words["self-test.administrators-only"], cancellationToken));
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private static JsonObject Card(PolicyTurn turn, IReadOnlyList<CheckLine> lines)
    {
        var toDo = lines.Count(line => line.Result == CheckResult.ToDo);
        var heading = toDo == 0 ? turn.Words["self-test.well"] : turn.Words.Count("self-test.to-do", toDo);
        return AdaptiveCard.Create(
            string.Join('\n', lines.Select(line => line.ToString()).Prepend(heading)),
            [Elements.Heading(heading), .. lines.Select(line => Elements.Verbatim(line.ToString()))],
            []);
    }
}
