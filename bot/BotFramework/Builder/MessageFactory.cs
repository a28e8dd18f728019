using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Builder;

/// <summary>Makes messages to send.</summary>
internal static class MessageFactory
{
    /// <summary>A message of text only.</summary>
    public static Activity Text(string? text, string? inputHint = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };

    /// <summary>A message with one card or file. Give a <paramref name="summary"/>: it is all that a toast can show of a card.</summary>
    public static Activity Attachment(Attachment attachment, string? text = null, string? summary = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return List([attachment], text, summary, inputHint);
    }

    /// <summary>A message with attachments one under the other.</summary>
    public static Activity List(
        IEnumerable<Attachment> attachments, string? text = null, string? summary = null, string? inputHint = null
    ) => WithAttachments(AttachmentLayoutTypes.List, attachments, text, summary, inputHint);

    /// <summary>A message with attachments side by side.</summary>
    public static Activity Carousel(
        IEnumerable<Attachment> attachments, string? text = null, string? summary = null, string? inputHint = null
    ) => WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, summary, inputHint);

    /// <summary>A message with buttons under the compose box, which Teams shows in personal chats only.</summary>
    public static Activity SuggestedActions(
        IEnumerable<CardAction> actions, string? text = null, string? inputHint = null, IEnumerable<string>? to = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var message = Text(text, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. actions], To = to is null ? null : [.. to] };
        return message;
    }

    /// <summary>A message whose buttons under the compose box say their own title.</summary>
    public static Activity SuggestedActions(IEnumerable<string> titles, string? text = null, string? inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(titles);
        return SuggestedActions(
            titles.Select(title => new CardAction
            {
                Type = ActionTypes.ImBack,
                Title = title,
                Value = title,
            }),
            text,
            inputHint
        );
    }

    private static Activity WithAttachments(
        string layout, IEnumerable<Attachment> attachments, string? text, string? summary, string? inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        message.Summary = summary;
        return message;
    }
}
