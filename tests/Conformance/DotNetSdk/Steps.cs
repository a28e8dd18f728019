using System.Text.Json.Nodes;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.DotNetSdk;

/// <summary>A conversation through every room of the bot's dialogs, as activities on the wire.</summary>
internal static class Steps
{
    private const string Ada = "ada";
    private const string Bea = "bea";
    private const string Mo = "mo";
    private static int _last;

    /// <summary>Each step with what it is.</summary>
    public static IEnumerable<(string Name, JsonObject Activity)> All() =>
    [
        .. Arrivals(), .. Questions(), .. Walk(), .. Escalation(), .. Places(), .. Odd(),
    ];

    private static IEnumerable<(string, JsonObject)> Arrivals() =>
    [
        ("the app is installed", Of(Ada, "installationUpdate", ("action", "add"))),
        ("the bot is added", Of(Ada, "conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:bot" })))),
        ("a manager says hello", Say(Mo, "hello")),
        ("help", Say(Ada, "help")),
    ];

    private static IEnumerable<(string, JsonObject)> Questions() =>
        [
            ("a question that the policy answers", Say(Ada, "must I ask everybody in a photograph first")),
            (
                "a thumb up",
                Invoke(
                    Ada, "message/submitAction", new JsonObject
                    {
                        ["actionName"] = "feedback",
                        ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = "{}" },
                    }
                )
            ),
            ("a question that it does not answer", Say(Ada, "may I eat lunch at my desk")),
            ("thanks", Say(Ada, "thanks")),
            (
                "the last message edited",
                Of(Ada, "messageUpdate", ("text", "may I post pictures of clients"), ("channelData", Channel("editMessage")))),
            ("the last message deleted", Of(Ada, "messageDelete", ("channelData", Channel("softDeleteMessage")))),
            ("an old button", Press(Ada, new JsonObject { ["action"] = "was-it", ["question"] = "long-gone" })),
        ];

    private static IEnumerable<(string, JsonObject)> Walk() =>
    [
        ("a walk begins", Say(Ada, "can I post this?")),
        ("no draft", Say(Ada, "skip")),
        ("first answer", Say(Ada, "my own")),
        ("an answer that is none", Say(Ada, "purple")),
        ("second answer, to the verdict", Say(Ada, "nothing")),
    ];

    private static IEnumerable<(string, JsonObject)> Escalation() =>
        [
            ("a person is wanted", Say(Bea, "ask a person")),
            ("the question", Say(Bea, "May I like my friend's post?")),
            ("whose account", Say(Bea, "my own account")),
            ("nothing to add", Say(Bea, "skip")),
            ("to a manager", Say(Bea, "1")),
            ("this manager", Press(Bea, new JsonObject { ["action"] = "person-picked", ["person"] = Mo })),
            ("send it", Say(Bea, "send it")),
            ("one's cases", Say(Bea, "my cases")),
            (
                "a stranger with the card",
                Execute(
                    "eve", "case-decide", new JsonObject
                    {
                        ["case"] = "{case}",
                        ["decision"] = "answer",
                        ["note"] = "Yes",
                    }
                )
            ),
            ("the manager looks", Execute(Mo, "case-show", new JsonObject { ["case"] = "{case}" })),
            (
                "the manager decides, in words that look like a date",
                Execute(
                    Mo, "case-decide", new JsonObject
                    {
                        ["case"] = "{case}",
                        ["decision"] = "answer",
                        ["note"] = "2026-11-20T09:00:00+05:30",
                    }
                )
            ),
            ("what the bot keeps", Say(Bea, "forget me")),
            ("not forgotten", Say(Bea, "no")),
        ];

    private static IEnumerable<(string, JsonObject)> Places() =>
        [
            (
                "a search from the message extension",
                Invoke(
                    Ada, "composeExtension/query", new JsonObject
                    {
                        ["commandId"] = "searchClauses",
                        ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = "photograph" }),
                        ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
                    }
                )
            ),
            ("a question in a channel", InChannel(Ada, "<at>Bot</at> may I post pictures of clients")),
            ("talk in a channel that is not for the bot", InChannel(Ada, "lunch?", mentioned: false)),
            (
                "somebody of another tenant",
                With(
                    Say("zoe", "hello"), "conversation", new JsonObject
                    {
                        ["id"] = "a:zoe",
                        ["conversationType"] = "personal",
                        ["tenantId"] = "tenant-elsewhere",
                    }
                )
            ),
        ];

    private static IEnumerable<(string, JsonObject)> Odd() =>
    [
        ("replies expected in the answer", With(Say(Ada, "must I ask everybody in a photograph first"), "deliveryMode", "expectReplies")),
        ("an invoke that nobody knows", Invoke(Ada, "made/up", [])),
        ("an invoke that nobody knows, replies expected", With(Invoke(Ada, "made/up", []), "deliveryMode", "expectReplies")),
        ("typing", Of(Ada, "typing")),
        ("a type that nobody knows", Of(Ada, "made-up")),
        ("no text and no value", Of(Ada, "message")),
    ];

    private static JsonObject Say(string person, string text) => Of(person, "message", ("text", text));

    private static JsonObject Press(string person, JsonObject data) => Of(person, "message", ("value", data));

    private static JsonObject Invoke(string person, string name, JsonObject value) =>
        Of(person, "invoke", ("name", name), ("value", value));

    private static JsonObject Execute(string person, string verb, JsonObject data)
    {
        data["action"] = verb;
        return Invoke(
            person, "adaptiveCard/action", new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = verb,
                    ["data"] = data,
                },
            }
        );
    }

    private static JsonObject InChannel(string person, string text, bool mentioned = true)
    {
        var activity = With(
            Say(person, text), "conversation", new JsonObject
            {
                ["id"] = "19:any@thread.tacv2;messageid=1",
                ["conversationType"] = "channel",
                ["isGroup"] = true,
                ["tenantId"] = TeamsTown.Tenant,
            }
        );
        activity["entities"] = mentioned
            ? new JsonArray(
                new JsonObject
                {
                    ["type"] = "mention",
                    ["text"] = "<at>Bot</at>",
                    ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
                }
            )
            : null;
        return activity;
    }

    private static JsonObject Channel(string eventType) =>
        new()
        {
            ["tenant"] = new JsonObject { ["id"] = TeamsTown.Tenant },
            ["eventType"] = eventType,
        };

    private static JsonObject With(JsonObject activity, string name, JsonNode value)
    {
        activity[name] = value;
        return activity;
    }

    private static JsonObject Of(string person, string type, params (string Name, JsonNode? Value)[] more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"in-{Interlocked.Increment(ref _last)}",
            ["timestamp"] = "2026-11-02T10:00:00.123Z",
            ["localTimestamp"] = "2026-11-02T10:00:00.123+00:00",
            ["channelId"] = "msteams",
            ["locale"] = "en-GB",
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = person },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject
            {
                ["id"] = TeamsTown.Chat(person),
                ["conversationType"] = "personal",
                ["tenantId"] = TeamsTown.Tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsTown.Tenant } },
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value;
        }

        return activity;
    }
}
