using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Cases;

public sealed class ManagerTests
{
    [Fact]
    public async Task A_manager_stands_in_the_administrators_list()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["managers.csv"], $"""
            tenant,asker-object-id,manager-object-id
            another-tenant,asker,somebody
            {Example.Tenant}, ASKER , MANAGER
            """);
        var file = new ManagerFile(folder["managers.csv"], NullLogger<ManagerFile>.Instance);

        Assert.Equal(new FoundManager(Example.Manager with { Name = null }, ManagerSource.File), await file.FindAsync(Example.Asker));
        Assert.Null(await file.FindAsync(Example.Colleague));
    }

    [Theory]
    [InlineData(null)]                        // no list
    [InlineData("who,whose\nsomebody,else")]  // another table
    [InlineData("")]
    public async Task Without_a_list_nobody_is_found_in_it(string? text)
    {
        using var folder = new TemporaryFolder();
        if (text is not null)
        {
            await File.WriteAllTextAsync(folder["managers.csv"], text);
        }

        Assert.Null(await new ManagerFile(folder["managers.csv"], NullLogger<ManagerFile>.Instance).FindAsync(Example.Asker));
    }

    [DatabaseFact]
    public async Task The_most_trusted_source_is_believed_and_nobody_is_his_or_her_own_manager(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var remembered = new ManagerStore(test.Database, new FakeTimeProvider());
        await remembered.ConfirmAsync(Example.Asker, Example.Manager);

        Assert.Equal(
            ManagerSource.Remembered, (await new ManagerLookup([Source(Example.Asker), remembered]).FindAsync(Example.Asker))!.Source);
        Assert.Equal(
            Example.Colleague, (await new ManagerLookup([Source(Example.Colleague), remembered]).FindAsync(Example.Asker))!.Manager);
        Assert.Null(await new ManagerLookup([remembered]).FindAsync(Example.Colleague));
    }

    /// <summary>The desk; who is found; who has the bot; where it goes and why.</summary>
    public static TheoryData<string, bool, bool, string, HandOverReason[]> Desks => new()
    {
        { TeamsPolicyBot.Cases.Desks.Comms, true, true, "comms", [] },
        { TeamsPolicyBot.Cases.Desks.Manager, true, true, "manager", [] },
        { TeamsPolicyBot.Cases.Desks.Manager, true, false, "comms", [HandOverReason.NotReachable] },
        { TeamsPolicyBot.Cases.Desks.Manager, false, true, "comms", [HandOverReason.NoManager] },
        { "web-team", false, true, "web-team", [] },
        { "web-team", false, false, "comms", [HandOverReason.NotReachable] },
    };

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task A_case_goes_to_somebody_who_can_be_reached(
        string desk, bool hasManager, bool isReachable, string goesTo, HandOverReason[] way)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var people = new ConversationReferenceStore(test.Database, new FakeTimeProvider());
        if (isReachable)
        {
            await people.SaveAsync(
                new PersonalConversation(
                    Example.Tenant, Example.Manager.ObjectId, "a:1", "https://example.test/", "29:1", "Mo Manager", "28:bot")
            );
        }

        var assigner = new Assigner(
            new ManagerLookup(hasManager ? [Source(Example.Manager with { Name = null })] : []), people, InstallScope.Nobody);
        var assigned = await assigner.AssignAsync(
            desk, Example.Asker, desk == "web-team" ? [Example.Manager.ObjectId.ToUpperInvariant(), Example.Asker.ObjectId] : [], null);

        Assert.Equal(goesTo, assigned.Assignment.Desk);
        Assert.Equal(way, assigned.HandOverReasons);
        Assert.Equal(goesTo == "comms" ? [] : [Example.Manager], assigned.Assignment.People);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Behind_a_contact_the_askers_own_manager_gets_no_matter(bool isMatter)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var people = new ConversationReferenceStore(test.Database, new FakeTimeProvider());
        foreach (var person in new[] { Example.Manager, Example.Colleague })
        {
            await people.SaveAsync(
                new PersonalConversation(
                    Example.Tenant, person.ObjectId, $"a:{person.ObjectId}", "https://example.test/", $"29:{person.ObjectId}", person.Name,
                    "28:bot")
            );
        }

        var assigner = new Assigner(new ManagerLookup([Source(Example.Manager)]), people, InstallScope.Nobody);
        var assigned = await assigner.AssignAsync(
            "hr-team", Example.Asker, [Example.Manager.ObjectId, Example.Colleague.ObjectId], null, isMatter);

        Assert.Equal(isMatter ? [Example.Colleague] : [Example.Manager, Example.Colleague], assigned.Assignment.People);
    }

    private static IManagerSource Source(Person manager) =>
        Mock.Of<IManagerSource>(source =>
            source.FindAsync(It.IsAny<Person>(), It.IsAny<CancellationToken>())
            == Task.FromResult<FoundManager?>(new FoundManager(manager, ManagerSource.Directory))
        );
}
