using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Extension;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Conversations.Turns;

namespace TeamsPolicyBot.Conversations.Extension;

/// <summary>
/// "Check before posting", beside the compose box and on any message: shows in a dialog what a text holds that the policy may
/// have something to say about, and goes on into "Can I post this?" in the person's own chat. The bot keeps nothing here, and
/// of somebody else's message nothing goes on either.
/// </summary>
internal static class CheckBeforePosting
{
    /// <summary>As the manifest names it.</summary>
    private const string CommandId = "checkBeforePosting";

    /// <summary>Opens the dialog: with the message it was chosen on, or with an empty box.</summary>
    public static MessagingExtensionResponse Open(PolicyTurn turn, MessagingExtensionAction action)
    {
        if (!IsOurs(action))
        {
            return ExtensionAnswer.LastWords(turn.Words["extension.unknown-command"]);
        }

        return action.MessagePayload is JsonObject message ? LookAtMessage(turn, message) : Show(turn, CheckCards.Ask(turn.Cards));
    }

    /// <summary>A button of the dialog. What it carries comes from the client.</summary>
    public static Reply Submit(PolicyTurn turn, MessagingExtensionAction action)
    {
        var pressed = new Intent(Name(action.Data), action.Data as JsonObject ?? []);
        var text = pressed.Text(WalkActions.Draft).Trim();
        return pressed.Action switch
        {
            CheckActions.Look => ExtensionAnswer.Reply(LookAtOwn(turn, text)),
            CheckActions.Change => ExtensionAnswer.Reply(Show(turn, CheckCards.Ask(turn.Cards, text))),
            CheckActions.GoOn => new Reply(Begins: CanIPost(text, pressed.Text(WalkActions.Picture))),
            _ => new Reply(turn.Words["extension.unknown-command"]),
        };
    }

    private static MessagingExtensionResponse LookAtMessage(PolicyTurn turn, JsonObject message)
    {
        var read = MessageText.OfPayload(message);
        if (read is { Text: "", Unseen: Unseen.Nothing or Unseen.Card })
        {
            return ExtensionAnswer.LastWords(turn.Words["check.no-words"]);
        }

        var text = read.Text.Length > DraftCards.MostCharacters ? read.Text[..DraftCards.MostCharacters] : read.Text;
        return Show(
            turn, IsOwn(message, turn)
                ? CheckCards.OwnText(
                    text, Findings(turn, text), read.Unseen is Unseen.Picture or Unseen.File, turn.Cards,
                    turn.Release.Care.FindInDraft(text))
                : CheckCards.OthersMessage(
                    text, Findings(turn, text), read.Unseen is Unseen.Picture or Unseen.File, turn.Cards,
                    turn.Release.Care.FindOfAnother(text))
        );
    }

    private static MessagingExtensionResponse LookAtOwn(PolicyTurn turn, string text) => Show(turn, text.Length switch
    {
        0 => CheckCards.Ask(turn.Cards, problem: turn.Words["check.empty"]),
        > DraftCards.MostCharacters => CheckCards.Ask(turn.Cards, text, turn.Words.Format("check.too-long", DraftCards.MostCharacters)),
        _ => CheckCards.OwnText(text, Findings(turn, text), hasPicture: false, turn.Cards, turn.Release.Care.FindInDraft(text)),
    });

    /// <summary>The walk, with a text of one's own; of somebody else's message it learns only whether there was a picture.</summary>
    private static Intent CanIPost(string text, string picture) => new(
        AnswerActions.CanIPost,
        new JsonObject { [WalkActions.Draft] = text, [WalkActions.Picture] = picture.Length > 0 ? picture : null });

    private static IReadOnlyList<DraftFinding> Findings(PolicyTurn turn, string text) => turn.Release.Drafts.Check(text);

    private static MessagingExtensionResponse Show(PolicyTurn turn, JsonObject card) =>
        ExtensionAnswer.Dialog(turn.Words["check.title"], card);

    private static bool IsOurs(MessagingExtensionAction action) => action.CommandId is null or "" or CommandId;

    private static bool IsOwn(JsonObject message, PolicyTurn turn) =>
        ((message["from"] as JsonObject)?["user"] as JsonObject)?["id"].AsText() is { } author
        && author.Equals(turn.Person.ObjectId, StringComparison.OrdinalIgnoreCase);

    private static string Name(JsonNode? data) => (data as JsonObject)?[Cards.Actions.Key].AsText() ?? "";
}
