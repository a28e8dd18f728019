using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Main;

/// <summary>The first minute: a person is greeted once, whatever Teams sends and however often.</summary>
public sealed class WelcomeTests
{
    [Fact]
    public async Task An_installation_is_greeted_with_what_can_be_asked_and_what_is_kept()
    {
        await using var town = await TeamsTown.CreateAsync();

        await town.InstallAsync("ann");

        var welcome = Assert.Single(town.Teams.In(TeamsTown.Chat("ann")));
        var text = (string?)welcome.Attachments![0].Content!["fallbackText"];
        Assert.All(["Hello. I know Smallton Council", "never who asked", "for 30 days"], said =>
            Assert.Contains(said, text, StringComparison.Ordinal)
        );
        Assert.Null(welcome.Text);
    }

    [DatabaseFact]
    public async Task Two_instances_that_are_told_at_the_same_moment_greet_once(DatabaseKind kind)
    {
        await using var one = await TeamsTown.CreateAsync(kind);
        await using var other = one.Twin();

        await Task.WhenAll(one.InstallAsync("ann"), other.InstallAsync("ann"), one.InstallAsync("ann"), other.InstallAsync("ann"));

        Assert.Single(one.Texts(TeamsTown.Chat("ann")).Concat(other.Texts(TeamsTown.Chat("ann"))));
    }

    [Fact]
    public async Task A_new_version_of_the_app_weeks_later_greets_nobody_again()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.InstallAsync("ann");
        town.Clock.Advance(TimeSpan.FromDays(40));
        await town.Get<Retention>().RunAsync();

        await town.InstallAsync("ann", "add-upgrade");

        Assert.Single(town.Texts(TeamsTown.Chat("ann")));
    }

    [Fact]
    public async Task Who_removed_the_bot_and_installs_it_again_is_greeted_again()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.InstallAsync("ann");
        await town.InstallAsync("ann", "remove");
        Assert.Null(await town.Get<ConversationReferenceStore>().FindAsync(TeamsTown.Tenant, "ann"));

        await town.InstallAsync("ann");

        Assert.Equal(2, town.Texts(TeamsTown.Chat("ann")).Count);
        Assert.NotNull(await town.Get<ConversationReferenceStore>().FindAsync(TeamsTown.Tenant, "ann"));
    }

    [Fact]
    public async Task Who_has_written_already_needs_no_greeting()
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("ann", "hello");

        await town.InstallAsync("ann");

        Assert.Single(town.Texts(TeamsTown.Chat("ann")));
    }

    [Theory]
    [InlineData("made-up", "a type of next year")]
    [InlineData(ActivityTypes.MessageReaction, "a heart under an answer")]
    [InlineData(ActivityTypes.Typing, "somebody is writing")]
    [InlineData(ActivityTypes.EndOfConversation, "another bot's end")]
    [InlineData(ActivityTypes.Event, "a read receipt")]
    public async Task What_the_bot_does_not_know_it_ignores_quietly(string type, string because)
    {
        await using var town = await TeamsTown.CreateAsync();
        await town.SayAsync("ann", "hello");

        await town.ReceiveAsync("ann", new Activity { Type = type });

        Assert.True(town.Teams.In(TeamsTown.Chat("ann")).Count == 1, because);
    }

    [Theory]
    [InlineData("composeExtension/nextYear")]
    [InlineData(InvokeNames.FileConsent)]
    [InlineData(InvokeNames.TabFetch)]
    public async Task An_invoke_that_it_does_not_know_is_answered_as_not_implemented(string name)
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Equal(501, (await town.InvokeAsync("ann", TeamsTown.Chat("ann"), name, [])).Status);
        Assert.Empty(town.Texts(TeamsTown.Chat("ann")));
    }

    [Fact]
    public async Task An_event_that_names_nobody_has_the_name_from_the_roster_and_a_known_name_stays()
    {
        await using var town = await TeamsTown.CreateAsync();
        var chat = TeamsTown.Chat("ann");
        town.Teams.Rosters[chat] = [new TeamsChannelAccount { Id = "29:ann", AadObjectId = "ann", Name = "Ann Other", UserRole = "user" }];

        await town.ReceiveNamelessAsync("ann", new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add" });
        Assert.Equal("Ann Other", (await town.Get<ConversationReferenceStore>().FindAsync(TeamsTown.Tenant, "ann"))!.UserName);

        town.Teams.Rosters.Clear();
        town.Clock.Advance(TimeSpan.FromHours(2));
        await town.ReceiveNamelessAsync("ann", new Activity { Type = ActivityTypes.InstallationUpdate, Action = "add-upgrade" });
        Assert.Equal("Ann Other", (await town.Get<ConversationReferenceStore>().FindAsync(TeamsTown.Tenant, "ann"))!.UserName);
    }
}
