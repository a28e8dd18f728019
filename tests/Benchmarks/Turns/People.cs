using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>
/// Many people who talk to the bot in turn: each has a script, and the next one begins when it is said. Each time they come it is with
/// another question.
/// </summary>
internal sealed class People(Setup setup, string serviceUrl)
{
    public const string Council = "medway";
    public const string Tenant = "11111111-2222-4333-8444-555555555555";

    private const int Everybody = 500;

    /// <summary>
    /// With tokens on the bot needs one of its own to ask the roster, and there is no login service to give it: it waits three seconds for
    /// each new person, once a minute. So these are few, and known after warming up.
    /// </summary>
    private const int EverybodyWithTokens = 40;

    private static readonly Lazy<IReadOnlyList<string>> Questions = new(ReadQuestions);
    private static int _lastPerson;
    private static int _lastActivity;

    /// <summary>What one person does, one activity after the other; each is told the body of the answer to the one before.</summary>
    public IEnumerable<Func<JsonNode?, JsonObject>> Visit()
    {
        var number = Interlocked.Increment(ref _lastPerson);
        var person = $"person-{number % (setup.Tokens ? EverybodyWithTokens : Everybody)}";
        var question = Questions.Value[number % Questions.Value.Count];
        return setup.What switch
        {
            Setup.WalkStep => [Say("can I post this?"), Say("skip"), Say("1"), Say("1"), Say("1")],
            Setup.Escalation => [Say("ask a person"), Say(question), Say("1"), Say("skip"), Say("1"), Say("send it")],
            Setup.CardAction => [Say(question), PressFirst],
            _ => [Say(question)],
        };

        Func<JsonNode?, JsonObject> Say(string text) => _ => Activity(person, ("text", text));

        JsonObject PressFirst(JsonNode? answer) =>
            Activity(person, ("value", FirstButton(answer)?.DeepClone() ?? new JsonObject { ["action"] = "help" }));
    }

    /// <summary>The data of the first button in an answer's cards.</summary>
    private static JsonNode? FirstButton(JsonNode? node) => node switch
    {
        JsonObject { } action when (string?)action["type"] is "Action.Submit" or "Action.Execute" => action["data"],
        JsonObject parts => parts.Select(part => FirstButton(part.Value)).FirstOrDefault(found => found is not null),
        JsonArray items => items.Select(FirstButton).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private JsonObject Activity(string person, (string Name, JsonNode Value) more)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"bench-{Interlocked.Increment(ref _lastActivity)}",
            ["timestamp"] = "2026-11-02T10:00:00.123Z",
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "msteams",
            ["locale"] = "en-GB",
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = person, ["aadObjectId"] = person },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            [more.Name] = more.Value,
        };
        if (setup.Inline)
        {
            activity["deliveryMode"] = "expectReplies";
        }

        return activity;
    }

    /// <summary>All judged questions at hand, each once: no answer can be kept from one to the next.</summary>
    private static List<string> ReadQuestions() =>
    [
        .. Directory.EnumerateFiles(Repository.Data("blind"), "development-*.jsonl").Append(Repository.Data("devset", "questions.jsonl"))
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!)
            .Distinct(),
    ];
}
