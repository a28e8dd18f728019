using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Storage;

/// <summary>Receipts, the ask log and feedback, and how long they are kept.</summary>
public sealed class RecordsTests
{
    private static readonly Receipt Receipt = new(
        "", "exampleton", "can-i-post", "Can I post this?", new FakeTimeProvider().GetUtcNow(), "0123456789abcdef", Verdict.Ask, "comms",
        [new ReceiptAnswer("Whose account is it?", ["My own"])],
        [new ReceiptFinding(Verdict.Ask, "Ask first.", false, [new ReceiptClause("p/1", "Policy, 1", "Ask before you post.", true)])],
        ["Leave out the names."]);

    [DatabaseFact]
    public async Task A_receipt_gets_a_reference_and_is_shown_to_its_owner_only(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var store = new ReceiptStore(test.Database, new References(new Random(1)));
        var twin = new ReceiptStore(test.Database, new References(new Random(1)));

        var receipt = await store.AddAsync(Receipt, "tenant-a", "owner");
        var other = await twin.AddAsync(Receipt, "tenant-a", "owner");

        Assert.NotEqual(receipt.Reference, other.Reference);
        Assert.Equivalent(receipt, await store.FindAsync(receipt.Reference, "tenant-a", "owner"), strict: true);
        Assert.Null(await store.FindAsync(receipt.Reference, "tenant-a", "somebody else"));
        Assert.Null(await store.FindAsync(receipt.Reference, "tenant-b", "owner"));
    }

    [DatabaseFact]
    public async Task A_questions_words_are_kept_masked_and_only_where_the_answer_failed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var log = new AskLogStore(test.Database, new FakeTimeProvider());
        static string Mask(string text) => text.Replace("07700 900123", "[a telephone number]", StringComparison.Ordinal);

        await log.AddAsync(new("1", "exampleton", "Answered", ["p/1"], null), Mask);
        await log.AddAsync(new("2", "exampleton", "Unsure", [], "may I ring 07700 900123?"), Mask);
        await log.AddAsync(new("3", "otherham", "Unsure", [], "another council's question"), Mask);
        Assert.Equal(["may I ring [a telephone number]?"], await log.UnansweredAsync("exampleton", 10));

        await log.AddFeedbackAsync(new("exampleton", "1", IsLike: false, "not what I asked", "is this 07700 900123 private?"), Mask);
        await log.AddFeedbackAsync(new("otherham", "1", IsLike: false, null, "from another council"), Mask);
        Assert.Contains("is this [a telephone number] private?", await log.UnansweredAsync("exampleton", 10));
        Assert.Equal([new AskCount("Answered", 1), new AskCount("Unsure", 1)], await log.CountAsync("exampleton"));
    }

    [DatabaseFact]
    public async Task Everything_goes_when_it_has_been_kept_long_enough(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var clock = new FakeTimeProvider();
        var log = new AskLogStore(test.Database, clock);
        await log.AddAsync(new("1", "exampleton", "Unsure", [], "words"), text => text);
        var receipts = new ReceiptStore(test.Database, new References(new Random(1)));
        await receipts.AddAsync(Receipt, "tenant-a", "owner");
        await new DocumentStore(test.Database, clock).WriteAsync(new Dictionary<string, TeamsPolicyBot.BotFramework.Builder.StoreItem>
        {
            ["msteams/conversations/a:1"] = new("""{"draft":"words"}"""),
            ["msteams/users/29:1"] = new("{}"),
        });
        var retention = new Retention(test.Database, RetentionDays.Default, clock);

        Assert.Equal(new RetentionResult(0, 0, 0, 0), await retention.RunAsync());
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(new RetentionResult(0, 0, 0, 1), await retention.RunAsync());
        clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(new RetentionResult(0, 0, 1, 0), await retention.RunAsync());
        clock.Advance(TimeSpan.FromDays(335));
        Assert.Equal(new RetentionResult(0, 1, 0, 0), await retention.RunAsync());
    }
}
