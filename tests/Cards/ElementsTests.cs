using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards;

namespace TeamsPolicyBot.Tests.Cards;

public sealed class ElementsTests
{
    [Fact]
    public void An_execute_button_carries_its_meaning_in_its_data_and_falls_back_to_submit()
    {
        var button = Actions.Execute("Yes", "was-this-it-yes", new JsonObject { ["clause"] = "policy/1" });

        Assert.Equal("was-this-it-yes", (string?)button["verb"]);
        Assert.Equal("""{"clause":"policy/1","action":"was-this-it-yes"}""", button["data"]!.ToJsonString());
        Assert.Equal("Action.Submit", (string?)button["fallback"]!["type"]);
        Assert.Equal("""{"clause":"policy/1","action":"was-this-it-yes"}""", button["fallback"]!["data"]!.ToJsonString());
    }

    [Fact]
    public void A_card_refuses_a_seventh_action()
    {
        var seven = Enumerable.Range(1, 7).Select(number => Actions.Submit($"Button {number}", "press"));

        Assert.Throws<ArgumentException>(() => AdaptiveCard.Create([], seven));
    }

    [Fact]
    public void What_a_person_typed_is_shown_letter_for_letter_and_never_as_markup()
    {
        var element = Elements.Verbatim("**Click** [here](https://example.org) <at>Everyone</at>");

        Assert.Equal("RichTextBlock", (string?)element["type"]);
        Assert.Equal("**Click** [here](https://example.org) <at>Everyone</at>", (string?)element["inlines"]![0]!["text"]);
    }
}
