using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>Teams' side is slow or busy, over real HTTP: what the person then has in the chat, and how often the connector is called.</summary>
public sealed class SlowConnectorTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string Chat = TeamsTown.Chat("ada");

    private ConnectorServer connector = null!;
    private TeamsTown town = null!;

    public async Task InitializeAsync()
    {
        connector = await ConnectorServer.StartAsync();
        town = await TeamsTown.CreateAsync(connector: connector);
    }

    public async Task DisposeAsync()
    {
        await town.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Theory]
    [InlineData(11)]
    [InlineData(25)]
    public async Task A_connector_that_takes_its_time_gets_the_answer_once(int seconds)
    {
        var (isCalled, mayAnswer) = (new TaskCompletionSource(), new TaskCompletionSource());
        connector.Before = () =>
        {
            isCalled.TrySetResult();
            return mayAnswer.Task;
        };
        var turn = town.SayAsync("ada", "thank you");
        await isCalled.Task.WaitAsync(Patience);

        for (var passed = 0; passed < seconds; passed++)
        {
            town.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        mayAnswer.SetResult();
        await turn.WaitAsync(Patience);

        Assert.Equal(["You are welcome."], connector.Texts(Chat).Select(text => text.Split('.')[0] + "."));
        Assert.Equal(1, connector.Sends);
    }

    [Fact]
    public async Task A_connector_that_asks_to_wait_a_minute_is_left_alone_and_the_answer_comes_then()
    {
        connector.Mood = () => new ConnectorMood(429, "Throttled", RetryAfter: 60);
        await town.SayAsync("ada", "thank you").WaitAsync(Patience);
        Assert.Equal((1, 0), (connector.Sends, connector.Texts(Chat).Count));

        connector.Mood = null;
        var isCalled = new TaskCompletionSource();
        connector.Before = () =>
        {
            isCalled.TrySetResult();
            return Task.CompletedTask;
        };
        town.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(1, connector.Sends);

        town.Clock.Advance(TimeSpan.FromSeconds(2));
        await isCalled.Task.WaitAsync(Patience);
        Assert.Equal(2, connector.Sends);
    }
}
