using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Releases;

/// <summary>Whom a change touches, as the card of a release that waits tells it.</summary>
public sealed class ImpactTests
{
    private const string Rule = "Ask everybody in a photograph first.";
    private const string Notes = "smallton/policies/posting.notes.yaml";

    [Fact]
    public async Task A_card_counts_questions_walks_decisions_plain_sentences_and_receipts_that_rest_on_a_rule_that_changes()
    {
        await using var town = await TownAsync();
        await town.SayAsync("ada", "must I ask everybody in a photograph first");
        await KeepDecisionAsync(town);
        await AddReceiptAsync(town, Verdict.Allowed, "It may go.", "posting/1.1");
        await AddReceiptAsync(town, Verdict.NotAllowed, "No clients.", "posting/1.2/1");

        await WriteAsync(town, SmallCouncil.PolicyFile, Rule, "Ask everybody in a photograph first, in writing.");

        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.Contains("Questions that were answered with words that change: 1 of the last 1.", card, StringComparison.Ordinal);
        Assert.Contains("Walks to read through, as they rest on words that change: Can I post this?", card, StringComparison.Ordinal);
        Assert.Contains("Earlier decisions that stop showing, as the words beside them change: 1.", card, StringComparison.Ordinal);
        Assert.Contains("They stand at Posting Policy, 1.1.", card, StringComparison.Ordinal);
        Assert.Contains("Receipts that would read otherwise now: 1 of the last 2.", card, StringComparison.Ordinal);
        var buttons = town.Teams.In(TeamsTown.CommsChannel)[^1].Attachments![0].Content!["actions"]!.AsArray();
        Assert.Equal(
            ["Publish", "Turn down", "Confirm a plain sentence", "Change a walk"], buttons.Select(button => (string?)button!["title"]));
    }

    [Fact]
    public async Task A_receipt_is_counted_whose_tree_tells_something_else_now()
    {
        await using var town = await TownAsync();
        await AddReceiptAsync(town, Verdict.Allowed, "It may go.", "posting/1.1");
        await AddReceiptAsync(town, Verdict.NotAllowed, "No clients.", "posting/1.2/1");

        await WriteAsync(town, "smallton/trees/can-i-post.yaml", "No clients.", "Never clients.");

        Assert.Contains(
            "Receipts that would read otherwise now: 1 of the last 2.", town.Texts(TeamsTown.CommsChannel)[^1], StringComparison.Ordinal);
    }

    /// <summary>A council whose first rule is told in a plain sentence, which somebody has confirmed for its words.</summary>
    private static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync(settings: ("Approvals", "1"));
        await town.SetUpCommsDeskAsync("kim", "lou");
        var fingerprint = town.Get<KnowledgeDesk>().Read(TeamsTown.Council).Release!.Clauses[0].Fingerprint;
        await File.WriteAllTextAsync(
            town.KnowledgeFile(Notes), $"\"1.1\":\n  starts: Ask everybody\n  in-short: Ask first.\n  in-short-of: \"{fingerprint}\"\n");
        town.Get<KnowledgeBase<PolicyAnswerer>>().Reload();
        await town.Get<Publisher>().ReconcileAsync();
        await town.Get<Publisher>().PublishAsync(TeamsTown.Council, 2, new ReleasePerson("lou", "lou"), default);
        return town;
    }

    private static Task KeepDecisionAsync(TeamsTown town) => town.Get<PrecedentStore>().KeepAsync(new Precedent(
        TeamsTown.Council, "posting/1.1", Precedents.HashOf(Rule), "A poster counts as a photograph.", "kim"));

    private static Task AddReceiptAsync(TeamsTown town, Verdict verdict, string say, string address) =>
        town.Get<ReceiptStore>()
            .AddAsync(
                new Receipt(
                    "", TeamsTown.Council, "can-i-post", "Can I post this?", town.Clock.GetUtcNow(), "0f3a9c4d7e21", verdict, null, [],
                    [new ReceiptFinding(verdict, say, false, [new ReceiptClause(address, "", "", false)])], []),
                TeamsTown.Tenant,
                "ada"
            );

    private static async Task WriteAsync(TeamsTown town, string file, string before, string after)
    {
        var path = town.KnowledgeFile(file);
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace(before, after, StringComparison.Ordinal));
        town.Get<KnowledgeBase<PolicyAnswerer>>().Reload();
        await town.Get<Publisher>().ReconcileAsync();
        await town.DeliverAsync();
    }
}
