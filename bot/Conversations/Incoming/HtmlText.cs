using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Incoming;

/// <summary>Reads the words of HTML as Teams writes it, without any of its markup.</summary>
internal static class HtmlText
{
    /// <summary>The words of any HTML, whole or broken, as much of it as a message may have; never throws.</summary>
    /// <inheritdoc cref="HtmlReader(string, bool)"/>
    public static (string Words, bool HasPicture) Read(string html, bool withMentions) =>
        new HtmlReader(TextLimits.Cut(html, TextLimits.Html), withMentions).Read();
}
