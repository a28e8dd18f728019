using System.Text.Json.Serialization;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;

namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>How a prompt shows its choices.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ListStyle>))]
internal enum ListStyle
{
    /// <summary>Not at all: the question names them.</summary>
    None,

    /// <summary>As the channel shows them best.</summary>
    Auto,

    /// <summary>In one line: <c>(1) red, (2) green, or (3) blue</c>.</summary>
    Inline,

    /// <summary>As a numbered list.</summary>
    List,

    /// <summary>As buttons under the compose box; Teams: personal chats only.</summary>
    SuggestedAction,

    /// <summary>As buttons on a card.</summary>
    HeroCard,
}
