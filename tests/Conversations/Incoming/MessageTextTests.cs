using System.Text.Json.Nodes;
using TeamsPolicyBot.Conversations.Incoming;

namespace TeamsPolicyBot.Tests.Conversations.Incoming;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("<div><div>Hello<br>there</div></div>", "Hello\nthere", "lines stay lines")]
    [InlineData("<p>One</p><p>two <b>three</b></p>", "One\ntwo three", "paragraphs, and no bold")]
    [InlineData("a<div>b</div>c", "a\nb\nc", "text after a block begins a line")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "One\nTwo", "lists")]
    [InlineData("  much \n\t space&nbsp;here ", "much space here", "white space is one space")]
    [InlineData("Fish &amp; chips &lt;b&gt;", "Fish & chips <b>", "entities are characters")]
    [InlineData("<script>alert(1)</script><style>p{}</style>Safe", "Safe", "code is not shown")]
    [InlineData("<svg><text>no</text></svg>Safe<iframe src=x>in</iframe>", "Safe", "nor what is drawn or framed")]
    [InlineData("Ask <at id=\"0\">Joan Smith</at>", "Ask Joan Smith", "a mention is a name")]
    [InlineData("<a href=\"https://example.org/x\">here</a>", "here (https://example.org/x)", "a hidden address is shown")]
    [InlineData("<a href=\"https://example.org\">https://example.org</a>", "https://example.org", "an open one only once")]
    [InlineData("<a href=\"javascript:alert(1)\">here</a>", "here", "only addresses of the web")]
    [InlineData("Great <emoji id=\"x\" alt=\"🙂\" title=\"Smile\"></emoji>", "Great 🙂", "an emoji is a character")]
    [InlineData("Great <img itemtype=\"http://schema.skype.com/Emoji\" alt=\"🙂\">", "Great 🙂", "in its older form too")]
    [InlineData("<p>Bro<ken <div", "Bro", "broken markup is read as browsers do")]
    [InlineData(
        "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong itemprop=\"mri\" itemid=\"8:x\">Joan</strong><p itemprop=\"preview\">Old words</p></blockquote><p>New words</p>",
        "New words", "what it replies to is another message")]
    [InlineData("<attachment id=\"1\"></attachment><p>New words</p>", "New words", "the newer form of a reply")]
    [InlineData("<blockquote>Quoted</blockquote>said he", "Quoted\nsaid he", "a quotation is part of the words")]
    [InlineData("", "", "nothing")]
    public void Words_remain_and_markup_goes(string html, string text, string because) =>
        Assert.True(text == HtmlText.Read(html, withMentions: true).Words, $"{because}: {HtmlText.Read(html, withMentions: true).Words}");

    [Theory]
    [InlineData("<p>Look <img src=\"https://example.org/a.png\" alt=\"party\"></p>", true)]
    [InlineData("<p>Great <img itemtype=\"http://schema.skype.com/Emoji\" alt=\"🙂\"></p>", false)]
    [InlineData("<p>Words</p>", false)]
    public void A_picture_is_noticed(string html, bool hasPicture) =>
        Assert.Equal(hasPicture, HtmlText.Read(html, withMentions: true).HasPicture);

    [Fact]
    public void Deeply_nested_markup_is_read_without_harm() =>
        Assert.Equal("deep", HtmlText.Read(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "deep", withMentions: true).Words);

    [Theory]
    [InlineData("""{"body":{"contentType":"html","content":"<p>Hi</p>"},"attachments":[]}""", "Hi", "Nothing", "as Teams sends it")]
    [InlineData("""{"body":{"contentType":"text","content":"a < b"}}""", "a < b", "Nothing", "plain text is no HTML")]
    [InlineData(
        """{"body":{"content":"<p>Hi</p>"},"attachments":[{"contentType":"image/png"}]}""",
        "Hi",
        "Picture",
        "a picture beside the words"
    )]
    [InlineData(
        """{"body":{"content":"<p>Hi</p>"},"attachments":[{"contentType":"messageReference"}]}""",
        "Hi",
        "Nothing",
        "a reply is no file"
    )]
    [InlineData("""{"body":"oddly a text","attachments":{}}""", "", "Nothing", "wrong shapes do no harm")]
    [InlineData("{}", "", "Nothing", "nothing at all")]
    public void A_messages_payload_is_read(string payload, string text, string unseen, string because) =>
        Assert.True(
            new MessageText(text, Enum.Parse<Unseen>(unseen)) == MessageText.OfPayload(JsonNode.Parse(payload)!.AsObject()), because);
}
