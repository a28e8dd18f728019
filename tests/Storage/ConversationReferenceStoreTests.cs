using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

public sealed class ConversationReferenceStoreTests
{
    private static readonly PersonalConversation Chat = new(
        "tenant-a", "person-1", "a:chat-1", "https://example.test/teams/", "29:user", "Sam Jones", "28:bot");

    [DatabaseFact]
    public async Task A_person_is_found_in_his_or_her_own_tenant_only(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ConversationReferenceStore(test.Database, new FakeTimeProvider());
        await store.SaveAsync(Chat);

        Assert.Equal(Chat, await store.FindAsync("tenant-a", "person-1"));
        Assert.Null(await store.FindAsync("tenant-b", "person-1"));
        Assert.Null(await store.FindAsync("tenant-a", "person-2"));
    }

    [DatabaseFact]
    public async Task The_latest_chat_replaces_the_one_before_and_a_known_name_stays(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ConversationReferenceStore(test.Database, new FakeTimeProvider());
        await store.SaveAsync(Chat);

        await store.SaveAsync(Chat with { ServiceUrl = "https://example.test/elsewhere/", UserName = null });

        Assert.Equal(Chat with { ServiceUrl = "https://example.test/elsewhere/" }, await store.FindAsync("tenant-a", "person-1"));
    }

    [DatabaseFact]
    public async Task A_person_who_removed_the_bot_cannot_be_reached_until_writing_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ConversationReferenceStore(test.Database, new FakeTimeProvider());
        await store.SaveAsync(Chat);

        await store.DeactivateAsync(Chat.ConversationId);
        Assert.Null(await store.FindAsync("tenant-a", "person-1"));

        await store.SaveAsync(Chat);
        Assert.Equal(Chat, await store.FindAsync("tenant-a", "person-1"));
    }

    [DatabaseFact]
    public async Task A_forgotten_person_leaves_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ConversationReferenceStore(test.Database, new FakeTimeProvider());
        await store.SaveAsync(Chat);

        await store.ForgetAsync("tenant-a", "person-1");

        Assert.Null(await store.FindAsync("tenant-a", "person-1"));
    }
}
