using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>Makes messages that show choices. See protocol section 8.4.</summary>
internal static class ChoiceFactory
{
    private const int LongestButton = 20;
    private const int MostSuggestedInTeams = 3;
    private const int MostOnCardInTeams = 50;
    private const int MostInline = 3;

    /// <summary>The choices as the channel that <paramref name="incoming"/> came by shows them best.</summary>
    public static Activity ForChannel(
        Activity incoming, IReadOnlyList<Choice> choices, string? text = null, ChoiceFactoryOptions? options = null)
    {
        var isShort = choices.All(choice => choice.Title.Length <= LongestButton);
        return incoming.ChannelId switch
        {
            Channels.Msteams when isShort && IsPersonal(incoming) && choices.Count <= MostSuggestedInTeams => SuggestedAction(
                choices, text, [incoming.From?.Id ?? ""]),
            Channels.Msteams when isShort && choices.Count <= MostOnCardInTeams => HeroCard(choices, text),
            Channels.Emulator or Channels.WebChat or Channels.DirectLine when isShort => SuggestedAction(choices, text),
            _ when isShort && choices.Count <= MostInline => Inline(choices, text, options),
            _ => List(choices, text, options),
        };
    }

    /// <summary>Everything in one line of text.</summary>
    public static Activity Inline(IReadOnlyList<Choice> choices, string? text = null, ChoiceFactoryOptions? options = null)
    {
        options ??= new();
        var line = text + " ";
        for (var i = 0; i < choices.Count; i++)
        {
            line += ConnectorBefore(i, choices.Count, options) + (options.IncludeNumbers ? $"({i + 1}) " : "") + choices[i].Title;
        }

        return MessageFactory.Text(line, InputHints.ExpectingInput);
    }

    /// <summary>A line of text for each.</summary>
    public static Activity List(IReadOnlyList<Choice> choices, string? text = null, ChoiceFactoryOptions? options = null)
    {
        options ??= new();
        var lines = choices.Select((choice, i) => "   " + (options.IncludeNumbers ? $"{i + 1}. " : "- ") + choice.Title);
        return MessageFactory.Text($"{text}\n\n{string.Join('\n', lines)}", InputHints.ExpectingInput);
    }

    /// <summary>Buttons under the compose box.</summary>
    /// <param name="choices">What can be chosen.</param>
    /// <param name="text">The question.</param>
    /// <param name="to">Who may see the buttons; everybody when <c>null</c>.</param>
    public static Activity SuggestedAction(IReadOnlyList<Choice> choices, string? text = null, IEnumerable<string>? to = null) =>
        MessageFactory.SuggestedActions(choices.Select(ActionOf), text, InputHints.ExpectingInput, to);

    /// <summary>Buttons on a card that carries the text.</summary>
    public static Activity HeroCard(IReadOnlyList<Choice> choices, string? text = null)
    {
        var buttons = choices.Select(choice =>
            ProtocolJsonSerializer.ToNode(new SuggestedActions { Actions = [ActionOf(choice)] })!["actions"]![0]!.DeepClone()
        );
        var card = new JsonObject { ["text"] = text, ["buttons"] = new JsonArray([.. buttons]) };
        return MessageFactory.Attachment(
            new Attachment { ContentType = ContentTypes.HeroCard, Content = card }, inputHint: InputHints.ExpectingInput);
    }

    /// <summary>Adds choices to a question, whose own text, card and hint stay.</summary>
    /// <returns>The question itself, changed; only the choices when there is no question.</returns>
    public static Activity Show(Activity? question, IReadOnlyList<Choice> choices, ListStyle style, Activity incoming)
    {
        var shown = Styled(question?.Text ?? "", choices, style, incoming);
        if (question is null)
        {
            return shown;
        }

        question.Text = shown.Text;
        question.SuggestedActions = shown.SuggestedActions ?? question.SuggestedActions;
        question.Attachments = shown.Attachments is null ? question.Attachments : [.. question.Attachments ?? [], .. shown.Attachments];
        return question;
    }

    private static Activity Styled(string text, IReadOnlyList<Choice> choices, ListStyle style, Activity incoming) => style switch
    {
        ListStyle.None => MessageFactory.Text(text, InputHints.ExpectingInput),
        ListStyle.Inline => Inline(choices, text),
        ListStyle.List => List(choices, text),
        ListStyle.SuggestedAction => SuggestedAction(choices, text),
        ListStyle.HeroCard => HeroCard(choices, text),
        _ => ForChannel(incoming, choices, text),
    };

    private static bool IsPersonal(Activity incoming) => incoming.Conversation?.ConversationType == ConversationTypes.Personal;

    private static string ConnectorBefore(int index, int count, ChoiceFactoryOptions options) =>
        index == 0 ? ""
        : index < count - 1 ? options.InlineSeparator
        : count == 2 ? options.InlineOr
        : options.InlineOrMore;

    private static CardAction ActionOf(Choice choice) => new()
    {
        Type = choice.Action?.Type ?? ActionTypes.ImBack,
        Title = choice.Title,
        Value = choice.Action is null ? choice.Value : choice.Action.Value?.DeepClone() ?? choice.Title,
        Text = choice.Action?.Text,
        DisplayText = choice.Action?.DisplayText,
        Image = choice.Action?.Image,
        ImageAltText = choice.Action?.ImageAltText,
    };
}
