using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.SelfTest;

namespace TeamsPolicyBot.Conversations.Administration;

/// <summary><c>self-test</c> in a personal chat: an administrator learns whether everything is set up for his or her council.</summary>
internal sealed class SelfTestFeature(SelfTester tester) : IFeatureSource
{
    public const string Run = "self-test";

    public IEnumerable<Feature> Features => [new(Run, Places.Personal, RunAsync) { Typed = "typed.self-test" }];

    private async Task<Reply> RunAsync(Intent intent, PolicyTurn turn, CancellationToken cancellationToken) => turn.IsAdministrator
        ? new Reply(Card: Card(turn, await tester.RunAsync(turn.Person.Organisation.Id, cancellationToken)))
        : new Reply(turn.Words["self-test.administrators-only"]);

    private static JsonObject Card(PolicyTurn turn, IReadOnlyList<CheckLine> lines)
    {
        var toDo = lines.Count(line => line.Result == CheckResult.ToDo);
        var heading = toDo == 0 ? turn.Words["self-test.well"] : turn.Words.Count("self-test.to-do", toDo);
        return AdaptiveCard.Create(
            [Elements.Heading(heading), .. lines.Select(line => Elements.Verbatim(line.ToString()))],
            []);
    }
}
