using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>Cases of the SDK's MiddlewareSetTests, BotAdapterBracketingTest and OnTurnErrorTests (protocol section 8.6).</summary>
public sealed class MiddlewareSetTests
{
    private readonly List<string> _log = [];
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task Without_middleware_the_bot_is_called()
    {
        await _adapter.SendAsync("hi", Bot);

        Assert.Equal(["bot"], _log);
    }

    [Fact]
    public void Nothing_is_no_middleware() => Assert.Throws<ArgumentNullException>(() => new MiddlewareSet().Use(null!));

    [Fact]
    public async Task Leading_edges_run_in_order_and_trailing_edges_in_reverse()
    {
        _adapter.Use(new Edge("a", _log)).Use(new Edge("b", _log)).Use(new Edge("c", _log));

        await _adapter.SendAsync("hi", Bot);

        Assert.Equal(["a in", "b in", "c in", "bot", "c out", "b out", "a out"], _log);
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn_without_an_error()
    {
        _adapter.Use(new Edge("a", _log)).Use(new Inline((_, _) => Task.CompletedTask)).Use(new Edge("c", _log));

        await _adapter.SendAsync("hi", Bot);

        Assert.Equal(["a in", "a out"], _log);
    }

    [Fact]
    public async Task A_set_is_itself_middleware()
    {
        var inner = new MiddlewareSet().Use(new Edge("b", _log)).Use(new Edge("c", _log));
        _adapter.Use(new Edge("a", _log)).Use(inner).Use(new Edge("d", _log));

        await _adapter.SendAsync("hi", Bot);

        Assert.Equal(["a in", "b in", "c in", "d in", "bot", "d out", "c out", "b out", "a out"], _log);
    }

    [Fact]
    public async Task An_exception_passes_through_and_can_be_caught_further_out()
    {
        _adapter.Use(new Inline(async (_, next) =>
        {
            try
            {
                await next(CancellationToken.None);
            }
            catch (InvalidTimeZoneException)
            {
                _log.Add("caught");
            }
        })).Use(new Edge("b", _log));

        await _adapter.SendAsync("hi", (_, _) => throw new InvalidTimeZoneException());

        Assert.Equal(["b in", "caught"], _log);
    }

    [Fact]
    public async Task Middleware_may_answer_before_and_after_the_bot()
    {
        _adapter.Use(new Inline(async (turn, next) =>
        {
            await turn.SendActivityAsync("before");
            await next(CancellationToken.None);
            await turn.SendActivityAsync("after");
        }));

        var sent = await _adapter.SendAsync("hi", (turn, token) => turn.SendActivityAsync("echo: " + turn.Activity.Text, token));

        Assert.Equal(["before", "echo: hi", "after"], sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task The_one_error_edge_gets_whatever_a_turn_throws()
    {
        _adapter.Use(new Edge("a", _log));
        _adapter.OnTurnError = (turn, exception) => turn.SendActivityAsync($"sorry ({exception.GetType().Name})");

        var sent = await _adapter.SendAsync("hi", (_, _) => throw new InvalidTimeZoneException());

        Assert.Equal(["sorry (InvalidTimeZoneException)"], sent.Select(activity => activity.Text));
        Assert.Equal(["a in"], _log);
    }

    [Fact]
    public Task Without_an_error_edge_the_exception_goes_on() =>
        Assert.ThrowsAsync<InvalidTimeZoneException>(() => _adapter.SendAsync("hi", (_, _) => throw new InvalidTimeZoneException()));

    [Fact]
    public async Task A_proactive_turn_runs_through_the_same_middleware()
    {
        _adapter.Use(new Edge("a", _log));

        await _adapter.ContinueConversationAsync(_adapter.Conversation, async (turn, token) =>
        {
            Assert.Equal(EventNames.ContinueConversation, turn.Activity.Name);
            await turn.SendActivityAsync("by the way", token);
        });

        Assert.Equal(["a in", "a out"], _log);
        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("user1", sent.Recipient!.Id);
        Assert.Equal("convo1", sent.Conversation!.Id);
    }

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _log.Add("bot");
        return Task.CompletedTask;
    }

    private sealed class Edge(string name, List<string> log) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            log.Add(name + " in");
            await next(cancellationToken);
            log.Add(name + " out");
        }
    }

    private sealed class Inline(Func<ITurnContext, NextDelegate, Task> run) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            run(turnContext, next);
    }
}
