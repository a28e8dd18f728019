using TeamsPolicyBot.BotFramework.Connector;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Attack;

/// <summary>A clock that is set, forwards and back, holds nobody up and loses no case.</summary>
public sealed class ClockTests
{
    public static TheoryData<int> Jumps => [3, -3, 400];

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task Whoever_wrote_before_is_heard_after(int days)
    {
        await using var town = await TeamsTown.CreateAsync(settings: ("RateLimit:MessagesPerMinute", "3"));
        await SayAsync(town, 3);
        Jump(town, days);

        town.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.All(await SayAsync(town, 3), said => Assert.NotEmpty(said));
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public void A_call_waits_no_longer_than_its_pace(int days)
    {
        var clock = new FakeTimeProvider();
        var pacer = new ThreadPacer(clock);
        pacer.Reserve(ThreadPace.Send, "thread", TimeSpan.FromMinutes(1));
        clock.Set(clock.GetUtcNow() + TimeSpan.FromDays(days));

        var waits = Enumerable.Range(0, 7).Select(_ => pacer.Reserve(ThreadPace.Send, "thread", TimeSpan.FromMinutes(1)).Wait);

        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(2)));
    }

    [Theory]
    [MemberData(nameof(Jumps))]
    public async Task An_open_case_outlives_the_jump_and_is_decided_after_it(int days)
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim");
        foreach (var said in new[] { "ask a person", "May I post pictures?", "A council account", "skip", "1", "send it" })
        {
            await town.SayAsync("ann", said);
        }

        Jump(town, days);
        await town.PassAsync(TimeSpan.Zero);
        await town.Get<Retention>().RunAsync();
        Jump(town, -days);
        await town.PassAsync(TimeSpan.Zero);
        await town.Get<Retention>().RunAsync();

        var found = await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council);
        var @case = Assert.Single(found.Cases);
        Assert.Empty(found.Unreadable);
        Assert.True(days > 0 || @case.State.IsOpen(), "a clock set back expires nothing");
    }

    private static void Jump(TeamsTown town, int days) => town.Clock.Set(town.Clock.GetUtcNow() + TimeSpan.FromDays(days));

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> SayAsync(TeamsTown town, int times)
    {
        var answers = new List<IReadOnlyList<string>>();
        for (var time = 0; time < times; time++)
        {
            answers.Add(await town.SayAsync("ann", "May I post pictures of clients?"));
        }

        return answers;
    }
}
