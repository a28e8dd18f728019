using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Tests.BotFramework.Builder;

/// <summary>Cases of the SDK's MessageFactoryTests (protocol section 8.6).</summary>
public sealed class MessageFactoryTests
{
    private static readonly Attachment Card = new() { ContentType = ContentTypes.AdaptiveCard };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Hello World")]
    public void A_text_stays_as_it_is(string? text)
    {
        var message = MessageFactory.Text(text);

        Assert.Equal(ActivityTypes.Message, message.Type);
        Assert.Equal(text, message.Text);
        Assert.Equal(InputHints.AcceptingInput, message.InputHint);
    }

    [Fact]
    public void A_card_may_have_a_text_and_a_summary()
    {
        var message = MessageFactory.Attachment(Card, "look", "A card");

        Assert.Same(Card, Assert.Single(message.Attachments!));
        Assert.Equal("look", message.Text);
        Assert.Equal("A card", message.Summary);
        Assert.Equal(AttachmentLayoutTypes.List, message.AttachmentLayout);
    }

    [Fact]
    public void Several_cards_stand_below_or_beside_each_other()
    {
        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.List([Card, Card]).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel([Card, Card]).AttachmentLayout);
    }

    [Fact]
    public void Suggested_titles_become_buttons_that_say_them()
    {
        var message = MessageFactory.SuggestedActions(["one", "two"], "Which?", InputHints.ExpectingInput);

        Assert.Equal(["one", "two"], message.SuggestedActions!.Actions!.Select(action => action.Title));
        Assert.Equal(["one", "two"], message.SuggestedActions.Actions!.Select(action => (string?)action.Value));
        Assert.All(message.SuggestedActions.Actions!, action => Assert.Equal(ActionTypes.ImBack, action.Type));
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
    }

    [Fact]
    public void Suggested_actions_may_be_for_one_person()
    {
        var message = MessageFactory.SuggestedActions([new CardAction { Title = "one" }], to: ["29:ann"]);

        Assert.Equal(["29:ann"], message.SuggestedActions!.To!);
    }

    [Fact]
    public void Nothing_is_a_fault()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment(null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.List(null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null!));
    }
}
