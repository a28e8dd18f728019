using System.Text.RegularExpressions;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.CanIPost;

/// <summary>A verdict that says "ask first" is passed on with everything needed to decide.</summary>
public sealed partial class PassOnTests
{
    private const string Draft = "Open day at the strong room, ring Mrs Joan Smith";

    [Fact]
    public async Task The_person_who_decides_gets_the_draft_the_answers_and_the_clause()
    {
        await using var town = await TownAsync();
        var reference = await WalkAsync(town);

        var preview = await PassOnAsync(town, reference);
        Assert.Contains(Draft, preview, StringComparison.Ordinal);
        await town.SayAsync("ada", "send it");

        var card = town.Texts(TeamsTown.CommsChannel)[^1];
        Assert.All([Draft, "Ask everybody in a photograph first."], part => Assert.Contains(part, card, StringComparison.Ordinal));
        var content = Assert.Single((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases).Content;
        Assert.Equal((reference, Draft), (content.Receipt, content.Draft));
        Assert.Equal("A council account", Assert.Single(content.Answers).Picked.Single());
    }

    [Fact]
    public async Task Help_at_the_verdict_is_help_and_the_draft_still_waits()
    {
        await using var town = await TownAsync();
        var reference = await WalkAsync(town);

        Assert.StartsWith("What you can ask me", (await town.SayAsync("ada", "help"))[0], StringComparison.Ordinal);
        Assert.Contains(Draft, await PassOnAsync(town, reference), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_something_else_was_said_the_draft_is_gone_and_the_receipt_can_still_be_passed_on()
    {
        await using var town = await TownAsync();
        var reference = await WalkAsync(town);
        await town.SayAsync("ada", "may I post a photograph?");

        var preview = await PassOnAsync(town, reference, "skip");

        Assert.DoesNotContain("Joan Smith", preview, StringComparison.Ordinal);
        Assert.Contains("Ask everybody in a photograph first.", preview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_draft_is_gone_it_is_asked_for_so_that_nobody_has_to_decide_about_words_unseen()
    {
        await using var town = await TownAsync();
        var reference = await WalkAsync(town);
        await town.SayAsync("ada", "may I post a photograph?");

        var asked = await town.PressAsync("ada", AnswerActions.AskAPerson, (WalkActions.Receipt, reference));
        Assert.Contains("What do you want to post?", asked[0], StringComparison.Ordinal);
        await town.SayAsync("ada", "Open day at the strong room");
        await town.SayAsync("ada", "A council account");
        await town.SayAsync("ada", "skip");
        var said = await town.SayAsync("ada", "1");

        Assert.Contains("The draft: Open day at the strong room", said[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_passes_on_somebody_elses_receipt()
    {
        await using var town = await TownAsync();
        var reference = await WalkAsync(town);

        var said = await town.PressAsync("mo", AnswerActions.AskAPerson, (WalkActions.Receipt, reference));

        Assert.DoesNotContain(said, text => text.Contains("A council account", StringComparison.Ordinal));
        Assert.Empty((await town.Get<CaseStore>().OfOrganisationAsync(TeamsTown.Council)).Cases);
    }

    private static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim");
        return town;
    }

    private static async Task<string> WalkAsync(TeamsTown town)
    {
        await town.SayAsync("ada", "can i post this");
        await town.SayAsync("ada", Draft);
        var verdict = await town.SayAsync("ada", "a council account");
        Assert.StartsWith("? Ask first", verdict[0], StringComparison.Ordinal);
        return ReceiptReference().Match(verdict[0]).Value;
    }

    /// <summary>Presses "Ask a person" on the verdict and answers the questions that follow; returns the preview.</summary>
    private static async Task<string> PassOnAsync(TeamsTown town, string reference, string? draft = null)
    {
        await town.PressAsync("ada", AnswerActions.AskAPerson, (WalkActions.Receipt, reference));
        if (draft is not null)
        {
            await town.SayAsync("ada", draft);
        }

        await town.SayAsync("ada", "A council account");
        await town.SayAsync("ada", "skip");
        var said = await town.SayAsync("ada", "1");
        return Assert.Single(said, text => text.Contains("This goes to", StringComparison.Ordinal));
    }

    [GeneratedRegex("R-[2-9B-Z]{5}")]
    private static partial Regex ReceiptReference();
}
