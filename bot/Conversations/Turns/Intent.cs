using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Turns;

/// <summary>What a person wants, said by a button or by a word: the id of an action, and what it is about.</summary>
/// <param name="Action">The action id of a button, or the id a word stands for.</param>
/// <param name="Data">A button's data. It comes from the client: everything in it is looked up and checked again.</param>
/// <param name="Argument">What follows a word: in "receipt R-7K3F2" the reference.</param>
internal sealed record Intent(string Action, JsonObject Data, string Argument = "")
{
    /// <summary>A text in the data, as much of it as a message may have; empty where there is none.</summary>
    public string Text(string name) =>
        Data[name].AsText() is { } text ? TextLimits.Cut(text, TextLimits.Message) : "";

    /// <summary>
    /// Whether a message in a conversation of several people is for the bot: it was mentioned, or one of its buttons was pressed.
    /// </summary>
    public static bool IsForTheBot(Activity activity) => activity.MentionsRecipient() || OfButton(activity) is not null;

    /// <summary>
    /// The intent behind a pressed button (Action.Submit as a message or in a dialog, Action.Execute as an invoke); null for anything else.
    /// </summary>
    public static Intent? OfButton(Activity activity)
    {
        var data = (activity.Type, activity.Name) switch
        {
            (ActivityTypes.Invoke, InvokeNames.TaskFetch or InvokeNames.TaskSubmit) => (activity.Value as JsonObject)?["data"]
                as JsonObject,
            (ActivityTypes.Invoke, _) => (activity.Value as JsonObject)?["action"]?["data"] as JsonObject,
            _ => activity.Value as JsonObject,
        };
        return data?[Actions.Key].AsText() is { Length: > 0 } action ? new Intent(action, data) : null;
    }
}
