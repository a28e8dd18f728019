using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.BotFramework.Dialogs.Choices;

/// <summary>Cases of the SDK's ChoiceFactoryTests and ChoicesChannelTests (protocol section 8.6).</summary>
public sealed class ChoiceFactoryTests
{
    private static readonly Choice[] Colors = ["red", "green", "blue"];

    [Theory]
    [InlineData(1, "select from: (1) red")]
    [InlineData(2, "select from: (1) red or (2) green")]
    [InlineData(3, "select from: (1) red, (2) green, or (3) blue")]
    public void Inline_joins_the_choices_like_a_sentence(int count, string text) =>
        Assert.Equal(text, ChoiceFactory.Inline(Colors[..count], "select from:").Text);

    [Fact]
    public void Words_and_numbers_of_a_list_can_be_chosen()
    {
        var german = new ChoiceFactoryOptions(InlineOr: " oder ", InlineOrMore: " oder ", IncludeNumbers: false);

        Assert.Equal("Farbe: red, green oder blue", ChoiceFactory.Inline(Colors, "Farbe:", german).Text);
        Assert.Equal("Farbe:\n\n   - red\n   - green\n   - blue", ChoiceFactory.List(Colors, "Farbe:", german).Text);
    }

    [Fact]
    public void The_title_of_a_button_is_what_a_person_sees()
    {
        Choice[] choices = [new() { Value = "own", Action = new CardAction { Title = "My own account" } }, "council"];

        Assert.Equal("Whose? (1) My own account or (2) council", ChoiceFactory.Inline(choices, "Whose?").Text);
        Assert.Equal(
            ["My own account", "council"],
            ChoiceFactory.SuggestedAction(choices).SuggestedActions!.Actions!.Select(action => action.Title)
        );
    }

    [Fact]
    public void A_button_may_say_something_else_than_it_shows()
    {
        Choice choice = new() { Value = "own", Action = new CardAction { Type = ActionTypes.MessageBack, Title = "Mine", Value = "own" } };

        var action = Assert.Single(ChoiceFactory.SuggestedAction([choice]).SuggestedActions!.Actions!);
        Assert.Equal((ActionTypes.MessageBack, "Mine", "own"), (action.Type, action.Title, (string?)action.Value));
    }

    [Fact]
    public void A_hero_card_carries_text_and_buttons()
    {
        var message = ChoiceFactory.HeroCard(Colors, "Pick one");
        var card = Assert.Single(message.Attachments!);

        Assert.Null(message.Text);
        Assert.Equal(ContentTypes.HeroCard, card.ContentType);
        Assert.Equal("Pick one", (string?)card.Content!["text"]);
        Assert.Equal(["red", "green", "blue"], card.Content["buttons"]!.AsArray().Select(button => (string?)button!["value"]));
    }

    public static TheoryData<string, string, string?, int, int, string> Auto => new()
    {
        // why, channel, conversation, choices, longest title, shown as
        { "few in a personal chat of Teams", Channels.Msteams, ConversationTypes.Personal, 3, 5, "suggested" },
        { "more than three there", Channels.Msteams, ConversationTypes.Personal, 4, 5, "card" },
        { "in a channel", Channels.Msteams, ConversationTypes.Channel, 2, 5, "card" },
        { "as many as a card takes", Channels.Msteams, ConversationTypes.GroupChat, 50, 5, "card" },
        { "more than a card takes", Channels.Msteams, ConversationTypes.GroupChat, 51, 5, "list" },
        { "titles as long as a button takes", Channels.Msteams, ConversationTypes.Personal, 2, 20, "suggested" },
        { "longer titles", Channels.Msteams, ConversationTypes.Personal, 2, 21, "list" },
        { "the emulator", Channels.Emulator, null, 10, 5, "suggested" },
        { "few elsewhere", "sms", null, 3, 5, "inline" },
        { "more elsewhere", "sms", null, 4, 5, "list" },
    };

    [Theory]
    [MemberData(nameof(Auto))]
    public void Each_channel_shows_choices_its_own_way(
        string why, string channel, string? conversation, int count, int length, string shown)
    {
        var incoming = new Activity
        {
            ChannelId = channel,
            From = new ChannelAccount { Id = "29:ann" },
            Conversation = new ConversationAccount { ConversationType = conversation },
        };
        Choice[] choices = [.. Enumerable.Range(0, count).Select(_ => (Choice)new string('x', length))];

        Assert.True(Shown(ChoiceFactory.ForChannel(incoming, choices, "?")) == shown, why);
    }

    [Fact]
    public void In_a_personal_chat_of_Teams_the_buttons_are_for_the_person()
    {
        var incoming = new Activity
        {
            ChannelId = Channels.Msteams,
            From = new ChannelAccount { Id = "29:ann" },
            Conversation = new ConversationAccount { ConversationType = ConversationTypes.Personal },
        };

        Assert.Equal(["29:ann"], ChoiceFactory.ForChannel(incoming, Colors).SuggestedActions!.To!);
    }

    private static string Shown(Activity message) =>
        message.SuggestedActions is not null ? "suggested"
        : message.Attachments is not null ? "card"
        : message.Text!.Contains('\n', StringComparison.Ordinal) ? "list"
        : "inline";
}
