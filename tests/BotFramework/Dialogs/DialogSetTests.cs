using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs;

/// <summary>Cases of the SDK's DialogSetTests (protocol section 8.6).</summary>
public sealed class DialogSetTests
{
    [Fact]
    public void Another_dialog_of_the_same_name_is_renamed()
    {
        var set = new DialogSet().Add(new TextPrompt("A")).Add(new TextPrompt("A")).Add(new TextPrompt("A"));

        Assert.NotNull(set.Find("A"));
        Assert.NotNull(set.Find("A2"));
        Assert.NotNull(set.Find("A3"));
        Assert.Null(set.Find("A4"));
    }

    [Fact]
    public void The_same_dialog_again_changes_nothing()
    {
        var dialog = new TextPrompt("A");
        var set = new DialogSet().Add(dialog).Add(dialog);

        Assert.Same(dialog, set.Find("A"));
        Assert.Null(set.Find("A2"));
    }

    [Fact]
    public void Nothing_cannot_be_added_and_a_blank_id_cannot_be_found()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogSet().Add(null!));
        Assert.Throws<ArgumentException>(() => new DialogSet().Find(" "));
    }

    [Fact]
    public void A_dialog_without_an_id_is_called_as_its_type() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);

    [Fact]
    public async Task A_set_without_a_place_for_its_stack_cannot_run()
    {
        using var turn = new TurnContext(new TestAdapter(), new TestAdapter().Incoming("hi"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(turn));
    }
}
